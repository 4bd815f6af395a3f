import type { StillroomApi } from '../../preload/contract.ts'
import { createGalleryStore } from './gallery-store.ts'
import { createPicksStore } from './picks-store.ts'
import { createStillCache } from './still-cache.ts'

/** The library as the gallery shows it. */
export function createGalleryStores({ api }: { readonly api: StillroomApi }) {
  return {
    stillCache: createStillCache({ api }),
    gallery: createGalleryStore({ api }),
    picks: createPicksStore(),
  }
}

type GalleryStores = ReturnType<typeof createGalleryStores> & { readonly api: StillroomApi }

/** Begins to listen. @returns the functions that end it */
export function startGalleryStores({ api, stillCache, gallery, picks }: GalleryStores) {
  return [
    api.subscribe('still', (still) => {
      stillCache.take([still])
      gallery.getState().note([still.place], true)
    }),
    api.subscribe('stillsChanged', ({ places }) => {
      stillCache.refresh(places)
      gallery.getState().note(places)
    }),
    gallery.subscribe(({ shown }, { shown: before }) => {
      // While only the first of a result are there, what lacks may yet come.
      if (shown !== before && shown?.isComplete)
        picks.getState().follow(before?.places ?? [], shown.places)
    }),
  ] as const
}
