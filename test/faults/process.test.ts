import type { TestContext } from 'vitest'
import { describe, expect, it, vi } from 'vitest'
import type { Job } from '../../main/capture/job.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Still } from '../../main/library/still.ts'
import { checkLibrary } from '../support/check-library.ts'
import type { CliResult, CliRun } from '../support/cli.ts'
import { jsonLines, runCli, sandboxEnv, startCli } from '../support/cli.ts'
import { captureRequests } from '../support/rig.ts'
import { filesUnder, tempFolder } from '../support/temp-folder.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld({ rooms: 8, live: 8 })
const concurrency = 2

/** `stillroom capture` of all rooms, in the middle: some are saved, some under way, some wait. */
async function startRun() {
  const out = await tempFolder()
  const since = world.sandbox.log.length
  world.sandbox.faults.set('capture', { kind: 'latency', ms: 150 })
  const size = ['--width', '64', '--height', '36', '--concurrency', String(concurrency)]
  const run = startCli(['capture', ...world.rooms, '--out', out, '--json', ...size], {
    env: sandboxEnv(world.sandbox),
  })
  const asked = () =>
    captureRequests(world.sandbox, since).map(({ body }) => (body as { roomId: string }).roomId)
  await run.says('"type":"saved"')
  await vi.waitFor(() => expect(asked().length).toBeGreaterThan(2), { timeout: 20_000 })
  return { out, run, asked }
}

async function libraryIn(
  out: string,
): Promise<{ readonly stills: readonly Still[]; readonly open: readonly Job[] }> {
  const catalogue = await openCatalogue(`${out}/.stillroom/catalogue.sqlite`)
  try {
    return { stills: await checkLibrary(out, catalogue), open: await catalogue.openJobs() }
  } finally {
    await catalogue.close()
  }
}

async function end(run: CliRun, signal: 'SIGTERM' | 'SIGKILL'): Promise<CliResult> {
  run.child.kill(signal)
  return await run.done
}

const resume = (out: string) =>
  runCli(['resume', '--out', out, '--json'], { env: sandboxEnv(world.sandbox) })

/** A room is in exactly one place: saved, or failed by name. */
async function expectEach(out: string): Promise<{ saved: number; failed: readonly Job[] }> {
  const { stills, open } = await libraryIn(out)
  const known = [...stills, ...open].map(({ roomId }) => roomId)
  expect(known.toSorted()).toEqual(world.rooms.toSorted())
  return { saved: stills.length, failed: open }
}

/** What the two commands said, beside what was saved. */
const toldBy = (...results: readonly CliResult[]): readonly string[] =>
  results.flatMap((result) => [
    ...result.stderr.split('\n').filter(Boolean),
    ...jsonLines(result)
      .filter(({ type }) => type === 'failed')
      .map(({ code, message, action }) => `${code}: ${message} ${action ?? ''}`.trim()),
  ])

async function reportRun(
  context: TestContext,
  out: string,
  results: readonly CliResult[],
  asked: readonly string[],
): Promise<void> {
  const files = (await filesUnder(out)).filter((file) => !file.startsWith('.stillroom/'))
  const { saved, failed } = await expectEach(out)
  const states = failed.map(({ state, failure }) => `${state} ${failure?.code}`)
  const counts = [...new Set(states)].map(
    (state) => `${states.filter((other) => other === state).length} ${state}`,
  )
  report(context, {
    fault: context.task.name,
    told: [...new Set(toldBy(...results))],
    files: `${files.length} whole`,
    catalogue: [`${saved} saved`, ...counts].join(', '),
    requests: `${asked.length} captures`,
  })
}

describe('the headless command', () => {
  it('process: SIGTERM in the middle, then resume', async (context) => {
    const { out, run, asked } = await startRun()
    const first = await end(run, 'SIGTERM')
    expect(first.status).toBe(130)
    expect(first.stderr).toContain('Finishing what is under way.')
    const { open } = await libraryIn(out)
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['queued']))
    const second = await resume(out)
    await reportRun(context, out, [first, second], asked())
    expect(second).toMatchObject({ status: 0, stderr: '' })
    expect(await expectEach(out)).toEqual({ saved: 8, failed: [] })
    expect(asked().toSorted()).toEqual(world.rooms.toSorted())
  })

  it('process: SIGKILL in the middle, then resume', async (context) => {
    const { out, run, asked } = await startRun()
    const first = await end(run, 'SIGKILL')
    const second = await resume(out)
    await reportRun(context, out, [first, second], asked())
    const { failed } = await expectEach(out)
    expect(failed.length).toBeLessThanOrEqual(concurrency)
    for (const { failure } of failed) expect(failure?.code).toBe('outcome-unknown')
    expect(second.status).toBe(failed.length > 0 ? 1 : 0)
    expect(new Set(asked()).size, 'no room is captured twice').toBe(asked().length)
  })
})
