import { useStores } from '../stores/stores-context.tsx'
import { useStill } from '../stores/use-still.ts'
import type { Target } from './actions.ts'

/** What is known of the stills that a menu or a toolbar is about. */
export function useTarget(places: readonly number[], canCompare: boolean): Target {
  const { stillCache } = useStores()
  const first = useStill(places[0] ?? 0)
  return {
    count: places.length,
    isFavourite: places.every((place) => stillCache.get(place)?.favourite === true),
    hasRequest: places.length === 1 && first?.origin === 'captured',
    canCompare,
  }
}
