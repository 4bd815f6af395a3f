import type { Job } from '../capture/job.ts'
import { defaultConcurrency } from '../capture/queue.ts'
import { StillroomError } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { describeOwner } from '../library/owner.ts'
import type { Connection, ConnectionFlags } from './connection.ts'
import { connect } from './connection.ts'
import type { CliContext } from './context.ts'
import { runEngine } from './engine-run.ts'
import { environmentFetch } from './environment-fetch.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus, statusFor, statusForRun } from './exit-status.ts'
import { startLocalEngine } from './local-engine.ts'
import type { Reporter } from './reporter.ts'
import { clientsFor, needsRequest, obstacle } from './resume-plan.ts'

export interface ResumeRun {
  readonly journal: Catalogue
  readonly flags: ConnectionFlags
  readonly json: boolean
  readonly reporter: Reporter
  readonly context: CliContext
  /** Aborts where the person wants to stop. */
  readonly signal: AbortSignal
}

/** Takes over what dead runs left, ends what can be ended, and tells the reporter all of it. */
export async function resumeRun(run: ResumeRun): Promise<ExitStatus> {
  const { journal, reporter, json, context, signal } = run
  const { jobs, others } = await journal.claimJobs()
  for (const other of others) {
    context.stderr.write(`${describeOwner(other)} Its captures are left to it.\n`)
  }
  await tellOldFailures(run)
  if (jobs.length === 0) {
    if (!json) context.stdout.write('Nothing to resume.\n')
    reporter.summarize()
    return exitStatus.ok
  }
  reporter.expect(jobs.length)
  await finish(jobs, run)
  const { saved, failures } = reporter.counts()
  return signal.aborted ? exitStatus.interrupted : statusForRun(saved, failures)
}

/** What failed was told when it failed, and is not tried again by itself. */
async function tellOldFailures({ journal, context }: ResumeRun): Promise<void> {
  const failed = (await journal.openJobs()).filter(({ state }) => state === 'failed')
  if (failed.length === 0) return
  const told = failed.length === 1 ? '1 capture' : `${failed.length} captures`
  context.stderr.write(`${told} failed in earlier runs: not taken up.\n`)
}

async function finish(jobs: readonly Job[], run: ResumeRun): Promise<void> {
  const { journal, flags, reporter, context, signal } = run
  const sender = jobs.some(needsRequest) ? await tryConnect(flags, context) : undefined
  try {
    const stuck = new Map(jobs.map((job) => [job, obstacle(job, sender)]))
    const local = startLocalEngine({
      journal,
      clientFor: clientsFor(jobs, sender),
      spawn: context.spawn,
      fetchFor: environmentFetch(context.env),
      concurrency: defaultConcurrency,
    })
    await runEngine(local, { reporter, stderr: context.stderr, signal }, async (engine) => {
      for (const [job, failure] of stuck) {
        // Only told: its row stays as it is, for the next time.
        if (failure) reporter.job({ job: { ...job, state: 'failed', failure } })
      }
      await engine.recover(jobs.filter((job) => !stuck.get(job)))
    })
  } finally {
    if (sender && !(sender instanceof StillroomError)) await sender.close()
  }
}

/** Without credentials there is still what needs none. */
async function tryConnect(
  flags: ConnectionFlags,
  context: CliContext,
): Promise<Connection | StillroomError> {
  try {
    return await connect(flags, context)
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error
    if (statusFor(error.code) !== exitStatus.credentials) throw error
    return error
  }
}
