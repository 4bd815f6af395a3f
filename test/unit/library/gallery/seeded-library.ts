import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { GalleryStore } from '../../../../main/library/gallery/gallery-store.ts'
import { createGalleryStore } from '../../../../main/library/gallery/gallery-store.ts'
import type { StillQuery } from '../../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../../main/library/gallery/still-query.ts'
import { migrations } from '../../../../main/library/migrations/migrations.ts'
import { joinOwners } from '../../../../main/library/owners.ts'
import type { NewStill, Still } from '../../../../main/library/still.ts'
import type { Store } from '../../../../main/library/store.ts'
import { createStore } from '../../../../main/library/store.ts'
import { exampleStill } from '../../../support/examples.ts'

interface OpenLibrary {
  readonly db: Database.Database
  readonly store: Store
  readonly gallery: GalleryStore
  /** Saves another still. */
  add(changes?: Partial<NewStill>): Still
  /** All places of a query, in pages of so many. */
  placesOf(query: Partial<StillQuery>, limit?: number): readonly number[]
}

/** A library in memory, empty. */
export function openLibrary(): OpenLibrary {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  for (const sql of migrations) db.exec(sql)
  const store = createStore(db, joinOwners(':memory:', 'test', new Date()))
  const gallery = createGalleryStore(db)
  let added = 0
  return {
    db,
    store,
    gallery,
    add(changes = {}) {
      added += 1
      const unique = { id: `still-${added}`, jobId: `job-${added}`, file: `${added}.jpg` }
      return store.saveStill(exampleStill({ ...unique, ...changes }))
    },
    placesOf(changes, limit = 1_000_000) {
      const query = { ...everyStill, ...changes }
      const places: number[] = []
      for (let after = null, isEnd = false; !isEnd; ) {
        const page = gallery.places(query, after, limit)
        places.push(...page.places)
        after = page.next as never
        isEnd = page.next === null
      }
      return places
    },
  }
}

const at = (index: number) => new Date(Date.UTC(2026, 2, 1) + index * 60_000).toISOString()

/** 240 stills of 5 rooms: every filter finds some, several share a moment or a byte count. */
export function seededLibrary() {
  const library = openLibrary()
  const stills = Array.from({ length: 240 }, (_, index) =>
    library.add({
      roomId: `room-${(index * 7) % 5}`,
      customRoomId: index % 3 === 0 ? null : `stage-${(index * 7) % 5}`,
      projectId: `project-${index % 3}`,
      bytes: 1000 + ((index * 31) % 17),
      width: index % 2 === 0 ? 1280 : 640,
      height: index % 2 === 0 ? 720 : 360,
      format: (['jpg', 'png', 'webp'] as const)[index % 3] ?? 'jpg',
      capturedAt: at(Math.floor(index / 3)),
      favourite: index % 11 === 0,
      changedAt: index % 13 === 0 ? at(0) : null,
      tags: index % 4 === 0 ? ['keynote', 'Grüße'] : [],
      note: index % 6 === 0 ? 'Use for the press release' : '',
      file: `room-${(index * 7) % 5}/${index}.jpg`,
    }),
  )
  const trash = library.db.prepare('UPDATE stills SET trashedAt = ? WHERE place = ?')
  const gone = new Set(stills.filter((_, index) => index % 20 === 7))
  for (const { place } of gone) trash.run(at(0), place)
  return { ...library, stills: stills.filter((still) => !gone.has(still)) }
}
