import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Job } from '../../../main/capture/job.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Still } from '../../../main/library/still.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { CliOptions, CliResult } from '../../support/cli.ts'
import { jsonLines, runCli, sandboxEnv, startCli } from '../../support/cli.ts'
import { captureRequests, liveRooms } from '../../support/rig.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox
let rooms: readonly string[]

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 6, live: 6 })
  rooms = liveRooms(sandbox)
})
afterEach(() => sandbox.faults.clear())
afterAll(() => sandbox.close())

/** Starts `capture` over all rooms, or those named, into `out`. */
function startCapture(out: string, args: readonly string[] = [], ids = rooms) {
  const small = ['--width', '64', '--height', '36']
  const env = sandboxEnv(sandbox)
  return startCli(['capture', ...ids, '--out', out, '--json', ...small, ...args], { env })
}

const resume = (out: string, args: readonly string[] = [], options?: CliOptions) =>
  runCli(['resume', '--out', out, ...args], options ?? { env: sandboxEnv(sandbox) })

const summaryOf = (result: CliResult) => jsonLines(result).at(-1)

/** Waits for so many requests for captures since the log had `since` entries. */
const requested = (count: number, since: number) =>
  vi.waitFor(() => expect(captureRequests(sandbox, since).length).toBeGreaterThanOrEqual(count), {
    timeout: 20_000,
    interval: 2,
  })

/** What the journal and the folder say, checked against each other. */
async function libraryIn(out: string): Promise<{
  readonly stills: readonly Still[]
  readonly open: readonly Job[]
}> {
  const catalogue = await openCatalogue(`${out}/.stillroom/catalogue.sqlite`)
  try {
    return { stills: await checkLibrary(out, catalogue), open: await catalogue.openJobs() }
  } finally {
    await catalogue.close()
  }
}

const roomsOf = (entries: readonly { readonly roomId: string }[]) =>
  entries.map(({ roomId }) => roomId).toSorted()

/** A folder with so many parked captures, and nothing else under way. */
async function folderWithParked(count: number): Promise<string> {
  const out = await tempFolder()
  const since = sandbox.log.length
  sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
  const ids = rooms.slice(0, count + 1)
  const run = startCapture(out, ['--concurrency', '1'], ids)
  await requested(1, since)
  run.interrupt()
  expect((await run.done).status).toBe(130)
  sandbox.faults.clear()
  return out
}

async function partsIn(out: string): Promise<readonly string[]> {
  return (await filesUnder(out)).filter((file) => file.endsWith('.part'))
}

/** A folder with so many captures whose images were on their way when their run was killed. */
async function folderWithAnswers(count: number): Promise<string> {
  const out = await tempFolder()
  sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 10 })
  const run = startCapture(out, [], rooms.slice(0, count))
  await vi.waitFor(async () => expect(await partsIn(out)).toHaveLength(count), {
    timeout: 20_000,
  })
  run.child.kill('SIGKILL')
  await run.done
  sandbox.faults.clear()
  return out
}

describe('after a run that was killed', () => {
  it('captures what waited, reports what is unknown, and asks for nothing twice', async () => {
    const out = await tempFolder()
    const since = sandbox.log.length
    sandbox.faults.set('capture', { kind: 'hang' })
    const run = startCapture(out, ['--concurrency', '2'])
    await requested(2, since)
    run.child.kill('SIGKILL')
    await run.done
    sandbox.faults.clear()

    const result = await resume(out, ['--json'])
    expect(result).toMatchObject({ status: 1, stderr: '' })
    const lines = jsonLines(result)
    expect(lines.filter(({ type }) => type === 'failed')).toMatchObject([
      { code: 'outcome-unknown', attempts: 1 },
      { code: 'outcome-unknown', attempts: 1 },
    ])
    expect(lines.at(-1)).toMatchObject({ type: 'summary', saved: 4, failed: 2, cancelled: 0 })
    const { stills, open } = await libraryIn(out)
    expect(roomsOf([...stills, ...open])).toEqual(rooms.toSorted())
    expect(captureRequests(sandbox, since)).toHaveLength(6)
  })

  it('loads what had its answer, without credentials and without another capture', async () => {
    const since = sandbox.log.length
    const out = await folderWithAnswers(3)
    const result = await resume(out, ['--json'], {})
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(summaryOf(result)).toMatchObject({ saved: 3, failed: 0, cancelled: 0 })
    const { stills, open } = await libraryIn(out)
    expect(roomsOf(stills)).toEqual(rooms.slice(0, 3).toSorted())
    expect(open).toEqual([])
    expect(captureRequests(sandbox, since)).toHaveLength(3)
  })

  it('ends every capture in exactly one way, whenever it was killed', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 40 })
    for (const ms of [0, 20, 45, 80]) {
      const out = await tempFolder()
      const since = sandbox.log.length
      const run = startCapture(out, ['--concurrency', '3'])
      await requested(1, since)
      // No moment is the right one: the point is that none is wrong.
      await delay(ms)
      run.child.kill('SIGKILL')
      await run.done
      const first = captureRequests(sandbox, since).length
      const result = await resume(out, ['--json'])
      const { stills, open } = await libraryIn(out)
      const note = `killed ${ms} ms after ${first} requests: ${result.stdout}${result.stderr}`
      expect(roomsOf([...stills, ...open]), note).toEqual(rooms.toSorted())
      for (const { failure } of open) expect(failure?.code, note).toBe('outcome-unknown')
      expect(result.status, note).toBe(open.length === 0 ? 0 : 1)
      // Killed between writing down a request and sending it, a room may not have been asked.
      const asked = captureRequests(sandbox, since).map(({ body }) => body)
      expect(new Set(asked.map((body) => JSON.stringify(body))).size, note).toBe(asked.length)
      expect(asked.length, note).toBeGreaterThanOrEqual(6 - open.length)
    }
  })
})

describe('after Ctrl+C', () => {
  it('captures what was parked, and then finds nothing to do', async () => {
    const out = await folderWithParked(3)
    const since = sandbox.log.length
    const { status, stdout } = await resume(out)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^(saved {3}.*\n){3}3 saved, 0 failed in/u)
    expect(captureRequests(sandbox, since)).toHaveLength(3)
    expect((await libraryIn(out)).stills).toHaveLength(4)

    const again = await resume(out)
    expect(again).toMatchObject({ status: 0, stderr: '' })
    expect(again.stdout).toMatch(/^Nothing to resume\.\n0 saved, 0 failed in/u)
    const machine = await resume(out, ['--json'], {})
    expect(machine.status).toBe(0)
    expect(jsonLines(machine)).toMatchObject([
      { type: 'summary', saved: 0, failed: 0, cancelled: 0 },
    ])
  })

  it('can be interrupted itself, and resumed again', async () => {
    const out = await folderWithParked(5)
    const since = sandbox.log.length
    sandbox.faults.set('capture', { kind: 'latency', ms: 500 })
    const run = startCli(['resume', '--out', out, '--json'], { env: sandboxEnv(sandbox) })
    await requested(4, since)
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(summaryOf(result)).toMatchObject({ saved: 4, failed: 0, cancelled: 1 })
    expect(summaryOf(await resume(out, ['--json']))).toMatchObject({ saved: 1, failed: 0 })
    expect(captureRequests(sandbox, since)).toHaveLength(5)
  })
})

describe('credentials', () => {
  it.each([
    ['none', [], {}, /There are no credentials/u],
    ['a sandbox’s', ['--sandbox'], {}, /other credentials: VIDEOSDK_API_KEY/u],
  ] as const)(
    '%s where others are needed: told, and kept for later',
    async (_, args, env, words) => {
      const out = await folderWithParked(1)
      const since = sandbox.log.length
      const result = await resume(out, ['--json', ...args], { env })
      expect(result.status).toBe(3)
      const [failed, summary] = jsonLines(result)
      expect(failed).toMatchObject({ type: 'failed', code: 'auth-rejected', attempts: 0 })
      expect(failed?.message).toMatch(words)
      expect(summary).toMatchObject({ saved: 0, failed: 1, cancelled: 0 })
      expect(captureRequests(sandbox, since)).toEqual([])
      expect((await resume(out, ['--json'])).status).toBe(0)
      expect((await libraryIn(out)).stills).toHaveLength(2)
    },
  )

  it('that are missing for some do not hold up the others', async () => {
    const out = await folderWithAnswers(1)
    const parked = startCapture(out, ['--concurrency', '1'], rooms.slice(1, 3))
    sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
    const since = sandbox.log.length
    await requested(1, since)
    parked.interrupt()
    await parked.done
    const result = await resume(out, ['--json'], {})
    expect(result.status).toBe(1)
    expect(summaryOf(result)).toMatchObject({ saved: 1, failed: 1, cancelled: 0 })
  })
})

describe('beside others in the same folder', () => {
  it('leaves a running capture its own, and names it', async () => {
    const out = await folderWithParked(2)
    const since = sandbox.log.length
    sandbox.faults.set('capture', { kind: 'latency', ms: 2000 })
    const running = startCapture(out, ['--concurrency', '1'], rooms.slice(3, 5))
    await requested(1, since)
    sandbox.faults.clear()
    const result = await resume(out, ['--json'])
    expect(result.status).toBe(0)
    const name = `(capture, process ${running.child.pid} on `
    expect(result.stderr).toContain(name)
    expect(summaryOf(result)).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
    expect(summaryOf(await running.done)).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
    expect(captureRequests(sandbox, since)).toHaveLength(4)
    const { stills, open } = await libraryIn(out)
    expect({ stills: roomsOf(stills), open }).toEqual({
      stills: rooms.slice(0, 5).toSorted(),
      open: [],
    })
  })

  it('shares nothing with a second resume', async () => {
    const out = await folderWithParked(5)
    const since = sandbox.log.length
    sandbox.faults.set('capture', { kind: 'latency', ms: 200 })
    const results = await Promise.all([resume(out, ['--json']), resume(out, ['--json'])])
    expect(results.map(({ status }) => status)).toEqual([0, 0])
    const saved = results.map((result) => Number(summaryOf(result)?.saved))
    expect(saved.toSorted()).toEqual([0, 5])
    expect(captureRequests(sandbox, since)).toHaveLength(5)
    expect(roomsOf((await libraryIn(out)).stills)).toEqual(rooms.toSorted())
  })

  it('lets two captures run at once', async () => {
    const out = await tempFolder()
    const runs = [startCapture(out), startCapture(out)]
    for (const { done } of runs) expect((await done).status).toBe(0)
    expect((await libraryIn(out)).stills).toHaveLength(12)
  })
})

describe('what it does not take up', () => {
  it('are captures that failed before; it says how many', async () => {
    const out = await tempFolder()
    const run = startCapture(out, [], ['zzzz-zzzz-zzzz'])
    expect((await run.done).status).toBe(1)
    const since = sandbox.log.length
    const result = await resume(out)
    expect(result).toMatchObject({
      status: 0,
      stderr: '1 capture failed in earlier runs: not taken up.\n',
    })
    expect(result.stdout).toContain('Nothing to resume.')
    expect(sandbox.log.slice(since)).toEqual([])
  })

  it('is a folder without a journal, which gets none', async () => {
    const out = await tempFolder()
    const { status, stdout, stderr } = await resume(out, ['--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`There is no journal of captures in ${out}.`)
    expect(await filesUnder(out)).toEqual([])
  })

  it.each([
    [['--sandbox', '--project', 'x'], 'Give --project or --sandbox, not both.'],
    [['--concurrency', '0'], 'unknown option'],
    [['abcd-efgh-ijkl'], 'too many arguments'],
  ])('is %j', async (args, words) => {
    const { status, stderr } = await resume(await tempFolder(), args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })

  it('is a folder that is gone', async () => {
    const out = `${await tempFolder()}/gone`
    const { status, stderr } = await resume(out)
    expect(status).toBe(1)
    expect(stderr).toContain(`The folder ${out} is gone.`)
  })
})
