import type { TrashView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { translated, words } from '../ui/words.ts'

/** Whole seconds until they go, never below 0. @param now ms since 1970 */
export function secondsLeft({ goesAt }: Pick<TrashView, 'goesAt'>, now: number): number {
  const ms = Date.parse(goesAt) - now
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0
}

/** "3 stills go to the trash". */
export function trashWords({ count }: Pick<TrashView, 'count'>): string {
  return words().trash.goes(count)
}

/** "in 12 s", "now". */
export function countdownWords(seconds: number): string {
  return words().trash.countdown(seconds)
}

export function trashFailureTitle({ count }: Pick<TrashView, 'count'>): string {
  return words().trash.failed(count)
}

/** For assistive technology, once for each state. */
export function trashNews(view: TrashView): string {
  const { count, state, failure, retentionId } = view
  switch (state) {
    case 'waiting':
      return words().trash.waiting(count, retentionId !== null)
    case 'undone':
      return words().trash.undone(count)
    case 'done':
      return words().trash.done(count)
    case 'failed':
      return `${trashFailureTitle(view)}. ${failure ? translated(failure.message) : ''}`.trim()
    default:
      return assertNever(state)
  }
}
