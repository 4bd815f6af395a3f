import { useEffect, useMemo, useReducer } from 'react'
import type { KnownStill } from '../stores/still-cache.ts'
import { useStores } from '../stores/stores-context.tsx'

/** The newest still of each room, kept up to date: the news of one frame are drawn together. */
export function useNewestOf(roomIds: readonly string[]): ReadonlyMap<string, KnownStill> {
  const { newestStills } = useStores()
  const [version, renew] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let frame = 0
    const plan = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        renew()
      })
    }
    const ends = roomIds.map((roomId) => newestStills.subscribe(roomId, plan))
    newestStills.want(roomIds)
    // What came between drawing and subscribing.
    plan()
    return () => {
      cancelAnimationFrame(frame)
      for (const end of ends) end()
    }
  }, [newestStills, roomIds])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache is read anew after news.
  return useMemo(
    () => new Map(roomIds.map((roomId) => [roomId, newestStills.get(roomId)])),
    [newestStills, roomIds, version],
  )
}
