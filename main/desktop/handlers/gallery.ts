import { annotatedAtOnce } from '../../library/annotations.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import type { Gallery } from '../../library/gallery/gallery.ts'
import type { Handlers } from '../ipc.ts'
import { stillView, toResult } from '../views.ts'

type GalleryHandlers = Pick<
  Handlers,
  | 'listPlaces'
  | 'countStills'
  | 'matchPlaces'
  | 'getStills'
  | 'listNewestStills'
  | 'listFacets'
  | 'annotateStills'
>

interface Needs {
  readonly gallery: Pick<
    Gallery,
    'places' | 'count' | 'matching' | 'stills' | 'newestOf' | 'facets'
  >
  readonly catalogue: Pick<Catalogue, 'annotate'>
  /** Whether a folder's drive can't be reached now. */
  readonly isAway: (folder: string) => boolean
  /** Tells that these stills are others than before; null: that any of them may be. */
  readonly changed: (places: readonly number[] | null) => void
}

/** More changed stills than this are not named one by one: whoever listens asks anew. */
const mostNamed = 5000

/** What the gallery asks of the library, and what people add to their stills there. */
export function galleryHandlers({ gallery, catalogue, isAway, changed }: Needs): GalleryHandlers {
  return {
    listPlaces: ({ query, after, limit }) => toResult(() => gallery.places(query, after, limit)),
    countStills: ({ query }) => toResult(() => gallery.count(query)),
    matchPlaces: ({ query, places }) => toResult(() => gallery.matching(query, places)),
    getStills: ({ places }) =>
      toResult(async () => (await gallery.stills(places)).map((still) => stillView(still, isAway))),
    listNewestStills: ({ roomIds }) =>
      toResult(async () =>
        (await gallery.newestOf(roomIds)).map((still) => stillView(still, isAway)),
      ),
    listFacets: () => toResult(() => gallery.facets()),
    annotateStills: ({ places, ...change }) =>
      toResult(async () => {
        try {
          // One call would hold up every capture that is saved meanwhile until its end.
          for (let at = 0; at < places.length; at += annotatedAtOnce) {
            await catalogue.annotate(places.slice(at, at + annotatedAtOnce), change)
          }
        } finally {
          changed(places.length > mostNamed ? null : places)
        }
        return null
      }),
  }
}
