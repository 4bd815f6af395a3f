import type { JobView } from '../../preload/contract.ts'

/**
 * The order with arrivals in their places: newest first, but the captures of one press as they
 * were asked for, so that those that run stand above those that wait. Arrivals mostly are newer than
 * all that is known, and then nothing of that is looked at.
 *
 * @param order newest first
 * @param arrivals as they came
 */
export function withArrivals(
  order: readonly string[],
  arrivals: readonly JobView[],
  byId: ReadonlyMap<string, JobView>,
): readonly string[] {
  const news = arrivals.toSorted(newestFirst)
  const oldest = news.at(-1)
  if (!oldest) return order
  const madeAt = (id: string | undefined) => (id && byId.get(id)?.createdAt) || ''
  if (madeAt(order[0]) <= oldest.createdAt) return news.map(({ id }) => id).concat(order)

  const merged: string[] = []
  let next = 0
  for (const job of news) {
    while (next < order.length && madeAt(order[next]) > job.createdAt) {
      merged.push(order[next] ?? '')
      next += 1
    }
    merged.push(job.id)
  }
  return merged.concat(order.slice(next))
}

/** The order without these: mostly it is one that is saved. */
export function withoutGone(order: readonly string[], gone: readonly string[]): readonly string[] {
  const [id, ...others] = gone
  if (id === undefined) return order
  if (others.length === 0) return order.toSpliced(order.indexOf(id), 1)
  const all = new Set(gone)
  return order.filter((each) => !all.has(each))
}

function newestFirst(a: JobView, b: JobView): number {
  if (a.createdAt === b.createdAt) return 0
  return a.createdAt < b.createdAt ? 1 : -1
}
