import { openGallery } from '../../main/library/gallery/gallery.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import { prepareApp } from './gallery/app.ts'
import { describePlans } from './gallery/plans.ts'
import { measureQueries } from './gallery/queries.ts'
import { measureReconcile } from './gallery/reconcile.ts'
import { measureScaling } from './gallery/scaling.ts'
import { measureStart } from './gallery/start.ts'
import { measureWindow } from './gallery/window.ts'
import type { Report } from './report.ts'
import type { Sizes } from './sizes.ts'

/** Of the large library's size: a few, some, as many and very many stills. */
const scales = [0.01, 0.1, 1, 5]

/**
 * The numbers of a large library: how its queries grow with it, its page, its start and a look
 * through its files; with SQLite's plans of the queries.
 */
export async function benchLibrary({ stills }: Sizes): Promise<Report> {
  buildIfNeeded()
  const scaling = await measureScaling(scales.map((share) => Math.ceil(stills * share)))
  const full = await prepareApp(stills)
  const empty = await prepareApp(0)
  const gallery = await openGallery(full.catalogue)
  try {
    const rows = [
      ...scaling.rows,
      ...(await measureQueries(gallery)),
      ...(await measureWindow(full, gallery)),
      ...(await measureStart(empty, full)),
      ...(await measureReconcile(full.catalogue, stills)),
    ]
    return { rows, baselines: scaling.baselines, details: describePlans(full.catalogue) }
  } finally {
    await gallery.close()
    await full.remove()
    await empty.remove()
  }
}
