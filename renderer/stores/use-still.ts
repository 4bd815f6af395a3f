import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { KnownStill } from './still-cache.ts'
import { useStores } from './stores-context.tsx'

/** A still's details, which are fetched where they aren't known: null for no such still. */
export function useStill(place: number): KnownStill {
  const { stillCache } = useStores()
  const subscribe = useCallback(
    (listener: () => void) => stillCache.subscribe(place, listener),
    [stillCache, place],
  )
  const still = useSyncExternalStore(subscribe, () => stillCache.get(place))
  const isUnknown = still === undefined
  useEffect(() => {
    if (isUnknown) stillCache.want([place])
  }, [stillCache, place, isUnknown])
  return still
}
