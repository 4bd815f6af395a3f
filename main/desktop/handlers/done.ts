import type { Result } from '../../../preload/contract.ts'
import { toResult } from '../views.ts'

/** The answer of a channel that has nothing to tell but that it is done. */
export function done(work: () => Promise<unknown>): Promise<Result<null>> {
  return toResult(async () => {
    await work()
    return null
  })
}
