import path from 'node:path'
import { StillroomError } from '../../errors.ts'
import { errnoOf } from '../../file-errors.ts'
import { mapLimited } from '../../videosdk/map-limited.ts'
import { readSidecar } from '../sidecar-file.ts'
import type { FileSeen } from './changes.ts'
import { tolerate } from './compare-folder.ts'
import { describeFound } from './found-still.ts'
import { longestImage, readFoundImage } from './read-found-image.ts'
import type { ScanContext } from './scan-context.ts'
import { filesAtOnce } from './scan-context.ts'

/** Ms. Somebody may still be writing a file that is younger. */
const youngestMs = 10_000

/** Takes up images that the library doesn’t know. What is no image is counted and left alone. */
export async function addFound(files: readonly FileSeen[], context: ScanContext): Promise<void> {
  // In their order: of two copies, always the same one is the first.
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  await mapLimited(sorted, filesAtOnce, async (seen) => {
    context.signal.throwIfAborted()
    await tolerate(seen, context, () => addOne(seen, context))
    context.report.step()
  })
  context.batches.flush()
}

async function addOne(seen: FileSeen, context: ScanContext): Promise<void> {
  const { rows, now } = context
  const { folder, file, modifiedAt } = seen
  // A capture may have saved it meanwhile, or be about to.
  if (rows.isKnown(folder, file) || rows.reserved(folder).has(file)) return
  const absolute = path.join(folder, file)
  const sidecar = await readSidecar(absolute)
  if (!sidecar && Math.abs(now() - modifiedAt) < youngestMs) return
  if (seen.bytes > longestImage) throw new StillroomError('image-too-large')
  const image = await readIfThere(absolute)
  if (!image) return
  const facts = { folder, file, image, modifiedAt, sidecar }
  const still = describeFound(facts, new Date(now()).toISOString())
  context.batches.add(() => {
    if (rows.reserved(folder).has(file)) return
    const place = context.changes.added(still, modifiedAt)
    if (place === null) return
    context.report.found('added', seen)
    context.report.changed(place)
  })
}

async function readIfThere(file: string) {
  try {
    return await readFoundImage(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
