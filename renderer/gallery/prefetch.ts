/** Indexes of stills: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Stills fetched ahead of the view, and behind it: with those in view about one call's worth. */
const ahead = 120
const behind = 12

/** With fewer left ahead, more are fetched. */
const reserve = 60

/**
 * What to fetch now that other stills are in view, or null while enough of them are there.
 *
 * @param view in view
 * @param before in view before, for the direction; null for the first
 * @param fetched the last answer of this function; null for none
 * @param count of all stills
 */
export function spanToFetch(
  view: Span,
  before: Span | null,
  fetched: Span | null,
  count: number,
): Span | null {
  const isBack = before !== null && view.start < before.start
  const wish = (far: number, near: number) => ({
    start: Math.max(0, view.start - (isBack ? far : near)),
    end: Math.min(count, view.end + (isBack ? near : far)),
  })
  const needed = wish(reserve, 0)
  const isThere = fetched !== null && fetched.start <= needed.start && fetched.end >= needed.end
  return isThere ? null : wish(ahead, behind)
}
