import type { StillroomApi, StillView } from '../../preload/contract.ts'
import { attempt } from './attempt.ts'
import type { KeyedCache } from './keyed-cache.ts'
import { createKeyedCache } from './keyed-cache.ts'

interface NewestStills extends Omit<KeyedCache<string, StillView>, 'take'> {
  /** A still that was just saved. */
  take(still: StillView): void
}

/** The newest still of each room that somebody looks at, by the room's id. */
export function createNewestStills({
  api,
}: {
  readonly api: Pick<StillroomApi, 'listNewestStills'>
}): NewestStills {
  const cache = createKeyedCache<string, StillView>(async (roomIds) => {
    const result = await attempt(api.listNewestStills({ roomIds: [...roomIds] }))
    return result.ok ? new Map(result.value.map((still) => [still.roomId, still])) : null
  })
  return {
    ...cache,
    take(still) {
      const known = cache.get(still.roomId)
      // An answer that is on its way may be older than this still.
      if (known === undefined) cache.refresh([still.roomId])
      else if (known === null || known.place < still.place) cache.take([[still.roomId, still]])
    },
  }
}
