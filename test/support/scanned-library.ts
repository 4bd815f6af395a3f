import { mkdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { hashFile } from '../../main/hash-file.ts'
import type { Catalogue } from '../../main/library/catalogue.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Gallery } from '../../main/library/gallery/gallery.ts'
import { openGallery } from '../../main/library/gallery/gallery.ts'
import { everyStill } from '../../main/library/gallery/still-query.ts'
import type { ScanKind } from '../../main/library/scan/messages.ts'
import type { FindingMessage } from '../../main/library/scan/run-scan.ts'
import type { Scanner } from '../../main/library/scan/scanner.ts'
import { createScanner } from '../../main/library/scan/scanner.ts'
import type { Still } from '../../main/library/still.ts'
import type { ScanCounts, ScanView } from '../../preload/views.ts'
import { exampleJob, exampleStill } from './examples.ts'
import { drawImage } from './image-files.ts'
import { tempFolder } from './temp-folder.ts'

/** A catalogue, a folder of its stills, and scans of it. */
export interface ScannedLibrary {
  /** Absolute path of the library folder. */
  readonly folder: string
  /** Absolute path of the catalogue. */
  readonly file: string
  readonly catalogue: Catalogue
  readonly scanner: Scanner
  readonly findings: readonly FindingMessage[]
  /** What the log was told. */
  readonly notes: readonly string[]
  /** Writes a file under the folder, old enough to be taken up, and its row. */
  save(file: string, more?: SaveOptions): Promise<Still>
  /** Writes a file only. */
  put(file: string, bytes: Buffer): Promise<void>
  /** Scans, expects it to end well, and tells what was found. */
  scan(kind?: ScanKind): Promise<Partial<ScanCounts>>
  /** All stills that the gallery shows, by their file. */
  stills(): Promise<ReadonlyMap<string, Still>>
}

interface SaveOptions {
  readonly bytes?: Buffer
  readonly still?: Partial<Still>
  readonly folder?: string
}

let images = 0

/** Another picture at each call. */
export function newImage(format: 'jpeg' | 'png' | 'webp' = 'png'): Buffer {
  images += 1
  return drawImage(16 + (images % 50), 16 + (Math.floor(images / 50) % 50), format)
}

const longAgo = new Date('2026-03-01T12:00:00.250Z')

export async function createScannedLibrary({
  sidecars = false,
  busyMs = 5000,
} = {}): Promise<ScannedLibrary> {
  const folder = path.join(await tempFolder(), 'library')
  await mkdir(folder)
  const file = path.join(await tempFolder(), 'catalogue.sqlite')
  const catalogue = await openCatalogue(file)
  const gallery = await openGallery(file)
  await catalogue.addFolder(folder, '2026-03-01T12:00:00.000Z')
  const notes: string[] = []
  const note = (message: string) => void notes.push(message)
  const log = { info: note, warn: note }
  const scanner = createScanner({ file, sidecars: () => sidecars, log, busyMs })
  const findings: FindingMessage[] = []
  scanner.events.on('finding', (finding) => void findings.push(finding))
  onTestFinished(async () => {
    await scanner.close()
    await gallery.close()
    await catalogue.close()
  })

  async function put(name: string, bytes: Buffer, at = folder): Promise<void> {
    const target = path.join(at, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, bytes)
    await utimes(target, longAgo, longAgo)
  }

  return {
    folder,
    file,
    catalogue,
    scanner,
    findings,
    notes,
    put,
    async save(name, { bytes = newImage(), still = {}, folder: at = folder } = {}) {
      await put(name, bytes, at)
      const id = crypto.randomUUID()
      const jobId = crypto.randomUUID()
      await catalogue.addJobs([exampleJob({ id: jobId, folder: at })])
      const hashed = await hashFile(path.join(at, name))
      const row = { id, jobId, folder: at, file: name, ...hashed, ...still }
      return await catalogue.saveStill(exampleStill(row))
    },
    async scan(kind = 'scan') {
      return onlyFound(await scanner.start(kind))
    },
    stills: () => allStills(gallery),
  }
}

/** What isn’t zero, of a scan that has ended well. */
export function onlyFound({ state, failure, found }: ScanView): Partial<ScanCounts> {
  if (state !== 'done') throw new Error(`The scan ${state}: ${JSON.stringify(failure)}`)
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0))
}

async function allStills(gallery: Gallery): Promise<ReadonlyMap<string, Still>> {
  const { places } = await gallery.places(everyStill, null, 1_000_000)
  const stills = places.length === 0 ? [] : await gallery.stills(places)
  return new Map(stills.map((still) => [still.file, still]))
}
