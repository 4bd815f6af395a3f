import type { Args, Result, StillView } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import type { Stores } from '../stores/stores.ts'
import type { Failure } from '../types.ts'
import { words } from '../ui/words.ts'
import type { Language } from './actions.ts'
import { languageNames } from './actions.ts'

/** Stills that one call may be about. */
const mostInCall = 100_000

const mostPaths = 10_000
const mostDragged = 1000

const gone = (): Failure => ({
  code: 'invalid-options',
  ...words().stillActions.gone,
})

const tooManyPaths = (): Failure => ({
  code: 'invalid-options',
  ...words().stillActions.tooManyPaths,
})

const tooManyDragged = (): Failure => ({
  code: 'invalid-options',
  ...words().stillActions.tooManyDragged,
})

type Needs = Pick<Stores, 'api' | 'app' | 'stillCache'>
export type Annotations = Omit<Args<'annotateStills'>, 'places'>
export type StillActions = ReturnType<typeof createStillActions>

/**
 * What can be done with stills. Each function resolves with whether it succeeded; what goes wrong
 * is reported as a notice, unless it says otherwise.
 *
 * @param tell says in a few words what nothing else shows
 */
export function createStillActions({ api, app, stillCache }: Needs, tell: (text: string) => void) {
  const { report } = app.getState()

  /** A still that the page knows by its place alone. */
  async function find(place: number): Promise<Result<StillView>> {
    const known = stillCache.get(place)
    if (known) return { ok: true, value: known }
    const found = await attempt(api.getStills({ places: [place] }))
    if (!found.ok) return found
    const [still] = found.value
    return still ? { ok: true, value: still } : { ok: false, error: gone() }
  }

  function settle(result: Result<unknown>, text?: string): boolean {
    if (!result.ok) report(result.error)
    else if (text) tell(text)
    return result.ok
  }

  async function withStill(
    place: number,
    call: (stillId: string) => Promise<Result<unknown>>,
    text?: string,
  ): Promise<boolean> {
    const still = await find(place)
    return settle(still.ok ? await attempt(call(still.value.id)) : still, text)
  }

  async function inParts(
    places: readonly number[],
    call: (part: number[]) => Promise<Result<unknown>>,
  ): Promise<Failure | null> {
    for (let start = 0; start < places.length; start += mostInCall) {
      const result = await attempt(call(places.slice(start, start + mostInCall)))
      if (!result.ok) return result.error
    }
    return null
  }

  function succeeded(failure: Failure | null): boolean {
    if (failure) report(failure)
    return failure === null
  }

  const actions = {
    show: (place: number) => withStill(place, (stillId) => api.showStill({ stillId })),
    open: (place: number, program: 'default' | 'other' = 'default') =>
      withStill(place, (stillId) => api.openStill({ stillId, program })),
    copyImage: (place: number) =>
      withStill(place, (stillId) => api.copyImage({ stillId }), words().stillActions.imageCopied),
    copyRequest: (place: number, language: Language) =>
      withStill(
        place,
        (stillId) => api.copyRequest({ stillId, language }),
        words().stillActions.requestCopied(languageNames[language]),
      ),
    async copyPaths(places: readonly number[]) {
      if (places.length > mostPaths) return succeeded(tooManyPaths())
      const text = words().stillActions.pathsCopied(places.length)
      return settle(await attempt(api.copyPaths({ places: [...places] })), text)
    },
    async drag(places: readonly number[]) {
      if (places.length > mostDragged) return succeeded(tooManyDragged())
      return settle(await attempt(api.dragStills({ places: [...places] })))
    },
    /** Resolves with what went wrong, for where it can be shown in place. */
    annotate: (places: readonly number[], change: Annotations): Promise<Failure | null> =>
      inParts(places, (part) => api.annotateStills({ ...change, places: part })),
    /** Sets the star of all of them; takes it away where all have it. */
    async toggleFavourite(places: readonly number[]) {
      const favourite = !places.every((place) => stillCache.get(place)?.favourite === true)
      return succeeded(await actions.annotate(places, { favourite }))
    },
    /** They can be brought back for a while: the notices about the trash offer it. */
    trash: async (places: readonly number[]) =>
      succeeded(await inParts(places, (part) => api.trashStills({ places: part }))),
    /** Resolves with the name of the new file, null where none was chosen. */
    async saveAs(
      place: number,
      spec: Omit<Args<'saveStillAs'>, 'stillId'>,
    ): Promise<Result<string | null>> {
      const still = await find(place)
      if (!still.ok) return still
      const saved = await attempt(api.saveStillAs({ ...spec, stillId: still.value.id }))
      if (!saved.ok) return saved
      if (saved.value) tell(words().stillActions.savedAs(saved.value.file))
      return { ok: true, value: saved.value?.file ?? null }
    },
  }
  return actions
}
