import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { KeyedCache, Known } from './keyed-cache.ts'

type Readable<Key, Value> = Pick<KeyedCache<Key, Value>, 'get' | 'want' | 'subscribe'>

/** What a cache knows of a key. It is fetched where it isn't known. */
export function useCached<Key, Value>(cache: Readable<Key, Value>, key: Key): Known<Value> {
  const subscribe = useCallback(
    (listener: () => void) => cache.subscribe(key, listener),
    [cache, key],
  )
  const value = useSyncExternalStore(subscribe, () => cache.get(key))
  const isUnknown = value === undefined
  useEffect(() => {
    if (isUnknown) cache.want([key])
  }, [cache, key, isUnknown])
  return value
}
