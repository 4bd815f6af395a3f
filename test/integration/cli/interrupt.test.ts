import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { jsonLines, sandboxEnv, startCli } from '../../support/cli.ts'
import { captureRequests, liveRooms } from '../../support/rig.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 6, live: 6 })
})
afterEach(() => sandbox.faults.clear())
afterAll(() => sandbox.close())

/** Starts a run and waits until it has sent so many requests. */
async function startRun(requests: number, ...args: readonly string[]) {
  const out = await tempFolder()
  const since = sandbox.log.length
  const small = ['--width', '64', '--height', '36']
  const run = startCli(
    ['capture', ...liveRooms(sandbox), '--out', out, '--json', ...small, ...args],
    {
      env: sandboxEnv(sandbox),
    },
  )
  await vi.waitFor(() => expect(captureRequests(sandbox, since)).toHaveLength(requests), {
    timeout: 20_000,
    interval: 5,
  })
  return { run, out, requests: () => captureRequests(sandbox, since) }
}

const notice = 'Finishing what is under way. Ctrl+C again ends at once.\n'

async function statesIn(out: string) {
  const catalogue = await openCatalogue(`${out}/.stillroom/catalogue.sqlite`)
  try {
    const stills = await checkLibrary(out, catalogue)
    return { stills, open: (await catalogue.openJobs()).map(({ state }) => state) }
  } finally {
    await catalogue.close()
  }
}

describe('Ctrl+C', () => {
  it('lets what is under way end, and keeps the rest for later', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 500 })
    const { run, out, requests } = await startRun(2, '--concurrency', '2')
    run.interrupt()
    const result = await run.done
    expect(result).toMatchObject({ status: 130, stderr: notice })
    const lines = jsonLines(result)
    expect(lines.map(({ type }) => type)).toEqual(['saved', 'saved', 'summary'])
    expect(lines.at(-1)).toMatchObject({ saved: 2, failed: 0, cancelled: 4 })
    expect(requests()).toHaveLength(2)
    expect(await statesIn(out)).toMatchObject({
      stills: [{}, {}],
      open: ['queued', 'queued', 'queued', 'queued'],
    })
  })

  it('while the images come lets them come and be checked', async () => {
    sandbox.faults.set('thumbnail', { kind: 'latency', ms: 300 })
    // As many load as capture at a time: two and two.
    const { run, out } = await startRun(4, '--concurrency', '2')
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 4, failed: 0, cancelled: 2 })
    expect((await statesIn(out)).stills).toHaveLength(4)
  })

  it('pressed twice ends at once, with nothing lost', async () => {
    sandbox.faults.set('capture', { kind: 'hang' })
    const { run, out } = await startRun(4)
    run.interrupt()
    await vi.waitFor(() => expect(run.written.stderr).toBe(notice))
    run.interrupt()
    const started = performance.now()
    expect((await run.done).status).toBe(130)
    expect(performance.now() - started).toBeLessThan(3000)
    const { stills, open } = await statesIn(out)
    expect(stills).toEqual([])
    expect(open.toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => 'queued'),
      ...Array.from({ length: 4 }, () => 'requesting'),
    ])
  })

  it('before anything is sent sends nothing', async () => {
    sandbox.faults.set('sessions', { kind: 'hang' })
    const since = sandbox.log.length
    const out = await tempFolder()
    const args = ['capture', '--all-live', '--out', out, '--json']
    const run = startCli(args, { env: sandboxEnv(sandbox) })
    await vi.waitFor(() => expect(sandbox.log.length).toBeGreaterThan(since), { timeout: 20_000 })
    run.interrupt()
    const result = await run.done
    expect(result).toMatchObject({ status: 130, stderr: notice })
    expect(jsonLines(result)).toMatchObject([{ type: 'summary', saved: 0, cancelled: 0 }])
    expect(captureRequests(sandbox, since)).toEqual([])
  })
})

describe('SIGTERM', () => {
  it('does as Ctrl+C does', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
    const { run } = await startRun(1, '--concurrency', '1')
    run.child.kill('SIGTERM')
    const result = await run.done
    expect(result.status).toBe(130)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 1, cancelled: 5 })
  })
})

describe('a sandbox of its own', () => {
  it('stays until what is under way has ended', async () => {
    const out = await tempFolder()
    const args = [
      'capture',
      '--sandbox',
      '--all-live',
      '--out',
      out,
      '--concurrency',
      '1',
      '--json',
    ]
    const run = startCli(args)
    await run.says('"type":"saved"')
    run.interrupt()
    const result = await run.done
    expect(result.status).toBe(130)
    expect(jsonLines(result).at(-1)).toMatchObject({ type: 'summary', failed: 0 })
    await statesIn(out)
  })
})
