import path from 'node:path'
import { readImageFile } from '../../images/read-image.ts'
import type { ExportJob, ExportNote } from '../export-job.ts'
import type { ExportSpec } from '../export-spec.ts'
import type { ExportStill } from '../export-state.ts'
import { manifestFields } from '../manifest/fields.ts'
import { withOutputFile } from '../output-file.ts'
import { awayReason, noneReadable, skipReason } from '../skipping.ts'
import type { ZipManifests } from './zip-manifests.ts'
import { manifestNames, noManifests, openZipManifests } from './zip-manifests.ts'
import { createZipNames } from './zip-names.ts'
import { createZipStream } from './zip-stream.ts'

type ZipSpec = Extract<ExportSpec, { readonly kind: 'zip' }>

/**
 * Packs the stills' files as they are, each with the time of its capture, and the manifests on
 * top. One file is in memory at a time.
 *
 * @throws StillroomError `image-invalid` where none of them could be read, or what writing met
 */
export async function makeZip(job: ExportJob, spec: ZipSpec): Promise<ExportNote> {
  const manifests = spec.manifests ? await openZipManifests(job.part) : noManifests
  try {
    await fill(job, manifests)
  } finally {
    await manifests.remove()
  }
  return null
}

async function fill(job: ExportJob, manifests: ZipManifests): Promise<void> {
  await withOutputFile(job.part, async (output) => {
    const names = createZipNames(Object.values(manifestNames))
    const zip = createZipStream(output)
    let stored = 0
    try {
      for await (const still of job.stills) {
        const found = read(still)
        const zipFile = found.bytes && names.add(still.file)
        if (found.bytes && zipFile) {
          await zip.store(zipFile, found.bytes, Date.parse(still.capturedAt))
          stored += 1
        } else job.onSkipped(still, found.reason ?? '')
        await manifests.add({
          ...manifestFields(still),
          zipFile: zipFile ?? null,
          leftOut: found.reason ?? null,
        })
        job.onDone()
      }
      if (stored === 0) throw noneReadable()
      await manifests.packInto(zip)
      await zip.end()
    } finally {
      zip.destroy()
    }
  })
}

interface Found {
  readonly bytes?: Buffer
  /** Why there are none. */
  readonly reason?: string
}

function read({ isAway, folder, file }: ExportStill): Found {
  if (isAway) return { reason: awayReason }
  try {
    return { bytes: readImageFile(path.join(folder, file)) }
  } catch (error) {
    return { reason: skipReason(error) }
  }
}
