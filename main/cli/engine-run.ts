import type { CaptureEngine } from '../capture/engine.ts'
import { isCancelled } from '../errors.ts'
import type { CliContext } from './context.ts'
import type { LocalEngine } from './local-engine.ts'
import type { Reporter } from './reporter.ts'

/** Ms that captures under way get to end after the first Ctrl+C. */
const interruptGraceMs = 10_000

export interface EngineRun {
  readonly reporter: Reporter
  readonly stderr: CliContext['stderr']
  /** Aborts where the person wants to stop. */
  readonly signal: AbortSignal
}

/**
 * Lets `work` fill the engine, waits until all of it has ended, and tells the reporter. After an
 * interruption what is under way ends, and the rest stays in the journal.
 */
export async function runEngine(
  { engine, close }: LocalEngine,
  { reporter, stderr, signal }: EngineRun,
  work: (engine: CaptureEngine) => Promise<void>,
): Promise<void> {
  engine.events.on('job', reporter.job)
  engine.events.on('still', reporter.still)
  engine.events.on('flow', reporter.flow)
  onAbort(signal, () => {
    stderr.write('Finishing what is under way. Ctrl+C again ends at once.\n')
    void engine.close(interruptGraceMs)
  })
  try {
    await work(engine)
    await engine.idle()
  } catch (error) {
    if (!signal.aborted || !isCancelled(error)) throw error
  } finally {
    reporter.summarize()
    await close()
  }
}

function onAbort(signal: AbortSignal, listener: () => void): void {
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener, { once: true })
}
