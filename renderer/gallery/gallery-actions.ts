import type { Result } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import type { Stores } from '../stores/stores.ts'
import type { Failure } from '../types.ts'
import { words } from '../ui/words.ts'

/** Stills that one call may be about. */
const mostInCall = 100_000

/** Files that the system's drag and drop is handed at a time. */
const mostDragged = 1000

const tooManyDragged = (): Failure => ({
  code: 'invalid-options',
  ...words().stillActions.tooManyDragged,
})

type Needs = Pick<Stores, 'api' | 'app' | 'stillCache' | 'picks' | 'gallery'>

/** What the gallery's keys and gestures do with stills. What goes wrong is reported. */
export function createGalleryActions({ api, app, stillCache, picks, gallery }: Needs) {
  const { report } = app.getState()

  async function inParts(
    places: readonly number[],
    call: (part: number[]) => Promise<Result<unknown>>,
  ): Promise<void> {
    for (let start = 0; start < places.length; start += mostInCall) {
      const result = await attempt(call(places.slice(start, start + mostInCall)))
      if (!result.ok) return report(result.error)
    }
  }

  return {
    /** Sets the star of all of them; takes it away where all have it. */
    toggleFavourite(places: readonly number[]) {
      const favourite = !places.every((place) => stillCache.get(place)?.favourite === true)
      return inParts(places, (part) => api.annotateStills({ places: part, favourite }))
    },
    trash: (places: readonly number[]) =>
      inParts(places, (part) => api.trashStills({ places: part })),
    async drag(places: readonly number[]) {
      if (places.length > mostDragged) return report(tooManyDragged())
      const result = await attempt(api.dragStills({ places: [...places] }))
      if (!result.ok) report(result.error)
    },
    /** What an action on a still is about: all that is selected where it is selected itself. */
    targetsOf(place: number | null): readonly number[] {
      const { selected } = picks.getState()
      const isAmong = place === null || selected.has(place)
      const all = gallery.getState().shown?.places ?? []
      if (isAmong && selected.size > 0) return all.filter((other) => selected.has(other))
      return place === null ? [] : [place]
    },
  }
}
