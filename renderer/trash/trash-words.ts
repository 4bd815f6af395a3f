import type { TrashView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatNumberOf } from '../ui/format.ts'

const stills = (count: number) => formatNumberOf(count, 'still')
const verb = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** Whole seconds until they go, never below 0. @param now ms since 1970 */
export function secondsLeft({ goesAt }: Pick<TrashView, 'goesAt'>, now: number): number {
  const ms = Date.parse(goesAt) - now
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms / 1000)) : 0
}

/** "3 stills go to the trash". */
export function trashWords({ count }: Pick<TrashView, 'count'>): string {
  return `${stills(count)} ${verb(count, 'goes', 'go')} to the trash`
}

/** "in 12 s", "now". */
export function countdownWords(seconds: number): string {
  return seconds === 0 ? 'now' : `in ${seconds} s`
}

/** The count is of all that were to go, not of those that could not. */
export function trashFailureTitle({ count }: Pick<TrashView, 'count'>): string {
  const which = count === 1 ? 'The still' : `Some of ${stills(count)}`
  return `${which} could not go to the trash and ${verb(count, 'is', 'are')} back in the library`
}

/** For assistive technology, once for each state. */
export function trashNews(view: TrashView): string {
  const { count, state, failure, retentionId } = view
  switch (state) {
    case 'waiting': {
      const because = retentionId === null ? '' : ', by a rule of yours'
      return `${trashWords(view)} in a few seconds${because}. Control or Command with Z brings ${verb(count, 'it', 'them')} back.`
    }
    case 'undone':
      return `${stills(count)} ${verb(count, 'is', 'are')} back in the library.`
    case 'done':
      return `${stills(count)} ${verb(count, 'is', 'are')} in the trash.`
    case 'failed':
      return `${trashFailureTitle(view)}. ${failure?.message ?? ''}`.trim()
    default:
      return assertNever(state)
  }
}
