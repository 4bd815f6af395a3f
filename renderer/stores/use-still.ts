import type { KnownStill } from './still-cache.ts'
import { useStores } from './stores-context.tsx'
import { useCached } from './use-cached.ts'

/** A still's details, which are fetched where they aren't known: null for no such still. */
export function useStill(place: number): KnownStill {
  return useCached(useStores().stillCache, place)
}

/** A room's newest still, kept up to date: null where it has none, undefined until it is known. */
export function useNewestStill(roomId: string): KnownStill {
  return useCached(useStores().newestStills, roomId)
}
