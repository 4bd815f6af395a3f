import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Gallery } from '../../../main/library/gallery/gallery.ts'
import { openGallery } from '../../../main/library/gallery/gallery.ts'
import type { StillQuery } from '../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { generateLibrary } from '../../support/generated-library.ts'
import { findByName, findNewest, makeFiles, runFind } from './find.ts'

/** As many places as the page asks for at first, and details of as many as are in view. */
const firstPage = 500
const inView = 120

interface Task {
  readonly name: string
  /** @param share 0 to 1: another place and another word with each round */
  run(share: number): unknown
  /** What people would do in a folder of files instead. */
  readonly find?: (share: number) => unknown
}

/** A library of one size, and what is timed in it. */
export interface Scale {
  /** Stills. */
  readonly size: number
  readonly tasks: readonly Task[]
  close(): Promise<void>
}

/**
 * Makes a library of rows without pictures, and empty files with the same names.
 *
 * @param root absolute path of a folder that is removed afterwards
 */
export async function openScale(root: string, size: number): Promise<Scale> {
  const folder = path.join(root, `stills-${size}`)
  const file = path.join(root, `${size}.sqlite`)
  const stills = await generateLibrary({ folder, file, rows: size, files: false })
  makeFiles(folder, stills)
  const catalogue = await openCatalogue(file)
  const gallery = await openGallery(file)
  const { rooms } = await gallery.facets()
  const { places } = await gallery.places(everyStill, null, size)
  const [newest] = await gallery.stills(places.slice(0, 1))
  if (!newest) throw new Error('The library is empty.')
  const { place: _, ...saved } = newest
  const at = <T>(list: readonly T[], share: number) => list[Math.floor(list.length * share)]
  const roomOf = (share: number) => at(rooms, share)?.roomId ?? ''
  const searchOf = (share: number): StillQuery => ({ ...everyStill, search: roomOf(share) })
  return {
    size,
    tasks: [
      {
        name: 'open',
        run: () => show(gallery, everyStill),
        find: () => runFind(findNewest, folder),
      },
      {
        name: 'search',
        run: (share) => show(gallery, searchOf(share)),
        find: (share) => runFind(findByName, folder, roomOf(share)),
      },
      { name: 'count of a search', run: (share) => gallery.count(searchOf(share)) },
      {
        name: 'page',
        run: (share) => gallery.places(everyStill, { place: at(places, share) ?? 0 }, firstPage),
      },
      {
        name: 'save',
        run() {
          const id = randomUUID()
          return catalogue.saveStill({ ...saved, id, jobId: id, file: `saved/${id}.jpg` })
        },
      },
    ],
    async close() {
      await gallery.close()
      await catalogue.close()
    },
  }
}

/** What the page waits for before it shows the first stills. */
async function show(gallery: Gallery, query: StillQuery): Promise<void> {
  const { places } = await gallery.places(query, null, firstPage)
  await gallery.stills(places.slice(0, inView))
}
