import { rm } from 'node:fs/promises'
import type { ManifestEntry } from '../manifest/fields.ts'
import { zipColumns } from '../manifest/fields.ts'
import { csvWriter, jsonWriter } from '../manifest/manifest-writers.ts'
import { openOutput } from '../output-file.ts'
import { sidePart } from '../parts.ts'
import type { ZipStream } from './zip-stream.ts'

/** Their names in the archive. */
export const manifestNames = { csv: 'manifest.csv', json: 'manifest.json' } as const

/** The lists of what an archive holds, which can only go in behind all of it. */
export interface ZipManifests {
  add(entry: ManifestEntry): Promise<void>
  packInto(zip: ZipStream): Promise<void>
  remove(): Promise<void>
}

export const noManifests: ZipManifests = {
  add: async () => {},
  packInto: async () => {},
  remove: async () => {},
}

/** They grow in files beside the part, so that memory doesn't. */
export async function openZipManifests(part: string): Promise<ZipManifests> {
  const files = { csv: sidePart(part, 'csv'), json: sidePart(part, 'json') }
  const outputs = { csv: await openOutput(files.csv), json: await openOutput(files.json) }
  const writers = [csvWriter(outputs.csv, zipColumns), jsonWriter(outputs.json)]
  for (const writer of writers) await writer.begin()
  return {
    async add(entry) {
      for (const writer of writers) await writer.add(entry)
    },
    async packInto(zip) {
      for (const writer of writers) await writer.end()
      for (const kind of ['csv', 'json'] as const) {
        await outputs[kind].finish()
        zip.packFile(manifestNames[kind], files[kind])
      }
    },
    async remove() {
      for (const kind of ['csv', 'json'] as const) {
        await outputs[kind].close()
        await rm(files[kind], { force: true })
      }
    },
  }
}
