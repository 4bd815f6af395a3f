import { openGallery } from '../../main/library/gallery/gallery.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import { prepareApp } from './gallery/app.ts'
import { measureQueries } from './gallery/queries.ts'
import { measureReconcile } from './gallery/reconcile.ts'
import { measureStart } from './gallery/start.ts'
import { measureWindow } from './gallery/window.ts'
import type { Report } from './report.ts'
import type { Sizes } from './sizes.ts'

/** The numbers of a large library: its queries, its page, its start and a look through its files. */
export async function benchLibrary({ stills, seconds }: Sizes): Promise<Report> {
  buildIfNeeded()
  const full = await prepareApp(stills)
  const empty = await prepareApp(0)
  const gallery = await openGallery(full.catalogue)
  try {
    const rows = [
      ...(await measureQueries(gallery)),
      ...(await measureWindow({ app: full, gallery, rows: stills, scrollSeconds: seconds })),
      ...(await measureStart(empty, full)),
      ...(await measureReconcile(full.catalogue, stills)),
    ]
    return { rows }
  } finally {
    await gallery.close()
    await full.remove()
    await empty.remove()
  }
}
