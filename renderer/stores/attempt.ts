import type { Result } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'

/**
 * The outcome of a call to the main process. A rejected call is a bug or a refusal of the gate:
 * it becomes a failure too, so that the page says something instead of standing still.
 */
export async function attempt<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call
  } catch (error) {
    return {
      ok: false,
      error: { code: 'internal', message: refusal(error), action: words().ui.reportIt },
    }
  }
}

function refusal(error: unknown): string {
  return words().ui.refused(error instanceof Error ? error.message : String(error))
}
