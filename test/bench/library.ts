import { openGallery } from '../../main/library/gallery/gallery.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import { prepareApp } from './gallery/app.ts'
import { measureQueries } from './gallery/queries.ts'
import { measureReconcile } from './gallery/reconcile.ts'
import { measureStart } from './gallery/start.ts'
import { measureWindow } from './gallery/window.ts'
import type { Row } from './report.ts'

/**
 * The numbers of a large library: its queries, its page, its start and a look through its files.
 *
 * @param scrollSeconds how long it scrolls at most
 */
export async function benchLibrary(rows: number, scrollSeconds: number): Promise<readonly Row[]> {
  buildIfNeeded()
  const full = await prepareApp(rows)
  const empty = await prepareApp(0)
  const gallery = await openGallery(full.catalogue)
  try {
    return [
      ...(await measureQueries(gallery)),
      ...(await measureWindow({ app: full, gallery, rows, scrollSeconds })),
      ...(await measureStart(empty, full)),
      ...(await measureReconcile(full.catalogue, rows)),
    ]
  } finally {
    await gallery.close()
    await full.remove()
    await empty.remove()
  }
}
