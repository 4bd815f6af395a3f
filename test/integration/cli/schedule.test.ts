import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { CliRun } from '../../support/cli.ts'
import { jsonLines, runCli, sandboxEnv, startCli } from '../../support/cli.ts'
import { captureRequests, liveRooms } from '../../support/rig.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

const small = ['--width', '64', '--height', '36']

async function openSandbox(live: number): Promise<Sandbox> {
  const sandbox = await startSandbox({ rooms: live + 1, live })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** Starts `stillroom capture` of all live rooms, or of those that the arguments name. */
async function start(
  sandbox: Sandbox,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const out = await tempFolder()
  return startCli(['capture', ...args, '--out', out, '--json', ...small], {
    env: { ...sandboxEnv(sandbox), ...env },
  })
}

const savedLines = ({ written }: CliRun) => written.stdout.match(/"type":"saved"/gu)?.length ?? 0

/** Waits until so many stills are saved. */
async function saves(run: CliRun, count: number): Promise<void> {
  await vi.waitFor(() => expect(savedLines(run)).toBe(count), { timeout: 20_000, interval: 5 })
}

describe('capture --every', () => {
  it('captures every live room at each tick, and sums them all up', async () => {
    const sandbox = await openSandbox(3)
    const run = await start(sandbox, ['--all-live', '--every', '1s', '--count', '3'])
    const result = await run.done
    expect(result.status).toBe(0)
    const lines = jsonLines(result)
    const rooms = liveRooms(sandbox)
    const saved = lines.slice(0, -1)
    expect(saved.map(({ roomId }) => roomId).toSorted()).toEqual(
      [...rooms, ...rooms, ...rooms].toSorted(),
    )
    expect(new Set(saved.map(({ file }) => file)).size).toBe(9)
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(['type', 'saved', 'failed', 'cancelled', 'ms'])
    expect(lines.at(-1)).toMatchObject({ type: 'summary', saved: 9, failed: 0, cancelled: 0 })
    expect(Number(lines.at(-1)?.ms)).toBeGreaterThanOrEqual(2000)
  })

  it('asks again each time which rooms are live', async () => {
    const sandbox = await openSandbox(2)
    const [first = '', second = ''] = liveRooms(sandbox)
    const run = await start(sandbox, ['--all-live', '--every', '1s', '--count', '2'])
    await saves(run, 2)
    sandbox.endStream(first)
    const result = await run.done
    expect(result.status).toBe(0)
    expect(jsonLines(result).map(({ roomId }) => roomId)[2]).toBe(second)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 3, failed: 0 })
  })

  it('leaves named rooms alone while they are not live, and ends with their streams', async () => {
    const sandbox = await openSandbox(2)
    const [first = '', second = ''] = liveRooms(sandbox)
    const run = await start(sandbox, [first, second, '--every', '1s'])
    await saves(run, 2)
    sandbox.endStream(first)
    await saves(run, 3)
    sandbox.endStream(second)
    const result = await run.done
    expect(result.status).toBe(0)
    // On a busy computer the ticks that tell it may be later ones.
    expect(result.stderr).toMatch(
      new RegExp(`Tick \\d+: not live, so not captured: ${first}\\.\n`, 'u'),
    )
    expect(result.stderr).toMatch(/: every stream has ended, and with them the schedule\.\n$/u)
    expect(captureRequests(sandbox)).toHaveLength(3)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 3, failed: 0, cancelled: 0 })
  })

  it('never asks for a still of a room that isn’t live', async () => {
    const sandbox = await openSandbox(0)
    const [idle] = sandbox.rooms
    const args = [idle?.roomId ?? '', '--every', '1s', '--count', '2']
    const result = await (await start(sandbox, args)).done
    expect(result.status).toBe(0)
    expect(captureRequests(sandbox)).toEqual([])
    const told = `Tick \\d+: not live, so not captured: ${idle?.roomId}\\.\n`
    expect(result.stderr.match(new RegExp(told, 'gu'))).toHaveLength(2)
    expect(jsonLines(result)).toMatchObject([{ type: 'summary', saved: 0, failed: 0 }])
  })

  it('skips the ticks that come while one still runs, and says so', async () => {
    const sandbox = await openSandbox(1)
    sandbox.faults.set('capture', { kind: 'latency', ms: 1200 }, { times: 1 })
    const run = await start(sandbox, ['--all-live', '--every', '1s', '--count', '2'])
    const result = await run.done
    expect(result.status).toBe(0)
    expect(result.stderr).toMatch(/^Ticks? 2.* skipped: the one before was still running\.\n$/u)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
  })

  it('goes on after a tick that could not ask, and remembers it in its status', async () => {
    const sandbox = await openSandbox(2)
    const fault = { kind: 'status', status: 429, headers: { 'retry-after': '120' } } as const
    sandbox.faults.set('sessions', fault, { times: 1 })
    const run = await start(sandbox, ['--all-live', '--every', '1s', '--count', '2'])
    const result = await run.done
    expect(result.status).toBe(1)
    expect(result.stderr).toContain('Tick 1 failed: VideoSDK asks for fewer requests.')
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
  })

  it.each([[['--all-live']], [['abcd-efgh-ijkl', 'mnop-qrst-uvwx']]])(
    'ends at bad credentials (%j)',
    async (rooms) => {
      const sandbox = await openSandbox(1)
      const env = { VIDEOSDK_SECRET: 'a-wrong-secret' }
      const result = await (await start(sandbox, [...rooms, '--every', '1s'], env)).done
      expect(result.status).toBe(3)
      expect(result.stderr).toContain('VideoSDK did not accept the API key and secret.')
      expect(jsonLines(result)).toMatchObject([{ type: 'summary', saved: 0, failed: 0 }])
    },
  )
})

describe('Ctrl+C', () => {
  it('between two ticks ends the schedule at once', async () => {
    const sandbox = await openSandbox(2)
    const run = await start(sandbox, ['--all-live', '--every', '24h'])
    await saves(run, 2)
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
  })

  it('during a tick finishes what is under way', async () => {
    const sandbox = await openSandbox(3)
    const args = ['--all-live', '--every', '1s', '--concurrency', '1']
    const run = await start(sandbox, args)
    await saves(run, 3)
    sandbox.faults.set('capture', { kind: 'latency', ms: 1500 })
    await vi.waitFor(() => expect(captureRequests(sandbox)).toHaveLength(4), { timeout: 20_000 })
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(result.stderr).toMatch(
      /^(Ticks? .* skipped: .*\n)*Finishing what is under way\. Ctrl\+C again ends at once\.\n$/u,
    )
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 4, failed: 0, cancelled: 2 })
    expect(captureRequests(sandbox)).toHaveLength(4)
  })
})

describe('demo --every', () => {
  it('captures again and again, and shows one table', async () => {
    const cwd = await tempFolder()
    const { status, stdout } = await runCli(['demo', '--every', '1s', '--count', '2'], { cwd })
    expect(status).toBe(0)
    expect(stdout.match(/Capturing 5 live rooms of the sandbox\./gu)).toHaveLength(2)
    expect(stdout.match(/^ROOM /gmu)).toHaveLength(1)
    expect(stdout).toContain('10 saved, 0 failed.')
    const files = await filesUnder(`${cwd}/stillroom-demo`)
    expect(files.filter((file) => !file.startsWith('.stillroom/'))).toHaveLength(10)
  })
})
