/**
 * Maps `items` with at most `limit` calls under way. The first failure aborts the others' signal
 * and is thrown.
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const failed = new AbortController()
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
  const results: R[] = []
  const queue = items.entries()
  const run = async () => {
    for (const [index, item] of queue) results[index] = await work(item, either)
  }
  try {
    await Promise.all(Array.from({ length: limit }, run))
  } catch (error) {
    failed.abort()
    throw error
  }
  return results
}
