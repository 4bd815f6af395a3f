import type { StillroomApi, StillView } from '../../preload/contract.ts'
import { attempt } from './attempt.ts'
import type { KeyedCache, Known } from './keyed-cache.ts'
import { createKeyedCache } from './keyed-cache.ts'

/** What is known of a still: null for none such, undefined for not known yet. */
export type KnownStill = Known<StillView>

interface StillCache extends Omit<KeyedCache<number, StillView>, 'take'> {
  /** Stills in their newest state. */
  take(stills: readonly StillView[]): void
}

/** The details of stills, which the page otherwise knows by their places alone. */
export function createStillCache({
  api,
}: {
  readonly api: Pick<StillroomApi, 'getStills'>
}): StillCache {
  const cache = createKeyedCache<number, StillView>(async (places) => {
    const result = await attempt(api.getStills({ places: [...places] }))
    return result.ok ? new Map(result.value.map((still) => [still.place, still])) : null
  })
  return {
    ...cache,
    take: (stills) => cache.take(stills.map((still) => [still.place, still] as const)),
  }
}
