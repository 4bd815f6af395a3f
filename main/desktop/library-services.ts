import { EventEmitter } from 'node:events'
import path from 'node:path'
import type { ExportView } from '../../preload/views.ts'
import type { Words } from '../../words/words.ts'
import type { CaptureEngine } from '../capture/engine.ts'
import type { Schedules } from '../capture/schedule/schedules.ts'
import type { SpawnChild } from '../child-process.ts'
import { systemClock } from '../clock.ts'
import type { Conditions } from '../conditions/conditions.ts'
import { createConditions } from '../conditions/conditions.ts'
import { entries } from '../entries.ts'
import { isCancelled } from '../errors.ts'
import type { Exports } from '../export/exports.ts'
import { createExports } from '../export/exports.ts'
import type { FfmpegSearch } from '../export/find-ffmpeg.ts'
import { createFfmpegSearch } from '../export/find-ffmpeg.ts'
import type { TargetQuestion } from '../export/target.ts'
import { createImages } from '../images/pool.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { Gallery } from '../library/gallery/gallery.ts'
import { openGallery } from '../library/gallery/gallery.ts'
import type { Scanner } from '../library/scan/scanner.ts'
import { createScanner } from '../library/scan/scanner.ts'
import type { Sidecars } from '../library/sidecars.ts'
import { createSidecars } from '../library/sidecars.ts'
import type { Folders } from '../library/watch-folders.ts'
import { createFolders } from '../library/watch-folders.ts'
import type { Log } from '../log.ts'
import type { Previews } from '../previews/previews.ts'
import { createPreviews } from '../previews/previews.ts'
import type { Retention } from '../retention/retention.ts'
import { createRetention } from '../retention/retention.ts'
import type { SettingsStore } from '../settings.ts'
import type { Trash } from '../trash/trash.ts'
import { createTrash } from '../trash/trash.ts'

/** What of the desktop the library needs. */
export interface LibraryDesktop {
  /** Hands a file, by its absolute path, to the system's trash. */
  trashItem(file: string): Promise<void>
  /** @returns an absolute path, or null where nothing was chosen */
  chooseTarget(question: TargetQuestion): Promise<string | null>
  /** Those that dialogs are in. */
  words(): Words
  /** That dates are written in, as a BCP 47 tag. */
  locale(): string
}

export interface LibraryOptions {
  readonly userData: string
  /** Absolute path of the catalogue, which is open. */
  readonly file: string
  readonly catalogue: Catalogue
  readonly settings: SettingsStore
  /** The folder that new stills go to. */
  readonly folder: () => string
  readonly desktop: LibraryDesktop
  readonly spawn: SpawnChild
  readonly log: Log
  readonly onBug: (error: unknown) => void
}

interface LibraryEvents {
  /** These stills are others than before, gone, or back; null where it may be any of them. */
  changed: [places: readonly number[] | null]
  export: [state: ExportView]
}

/** All that is done with stills once they are saved. */
export interface LibraryServices {
  readonly gallery: Gallery
  readonly previews: Previews
  readonly folders: Folders
  readonly conditions: Conditions
  readonly scanner: Scanner
  readonly sidecars: Sidecars
  readonly trash: Trash
  readonly retention: Retention
  readonly exports: Exports
  readonly ffmpeg: FfmpegSearch
  readonly events: EventEmitter<LibraryEvents>
  /** To be called by whoever has changed stills. */
  changed(places: readonly number[] | null): void
  /** Takes up what an earlier run has left, and looks through the folders, in the background. */
  begin(): void
  close(): Promise<void>
}

/** Ms after the start: the window, and captures that go on, come first. */
const firstLookMs = 10_000

/** Processes that make previews: others than those that captures wait for. */
const previewProcesses = 2

export async function openLibrary(options: LibraryOptions): Promise<LibraryServices> {
  const { catalogue, settings, desktop, log, onBug } = options
  const events = new EventEmitter<LibraryEvents>()
  const closing = new AbortController()
  const gallery = await openGallery(options.file)
  const images = createImages({ ...options, entry: entries.imageProcess, size: previewProcesses })
  const previews = createPreviews({
    folder: path.join(options.userData, 'previews'),
    images,
    limit: () => settings.get().previewLimit,
    clock: systemClock,
    onBug,
  })
  const folders = createFolders({ ...options, current: options.folder, clock: systemClock })
  const scanner = createScanner({ ...options, sidecars: () => settings.get().sidecars })
  const sidecars = createSidecars({ stills: gallery.stills, settings, log })
  const trash = createTrash({ ...options, ...desktop, folders, clock: systemClock })
  const retention = createRetention({ ...options, trash, folders, clock: systemClock })
  const ffmpeg = createFfmpegSearch({
    folders: () => process.env.PATH,
    platform: process.platform,
    now: Date.now,
  })
  const exports = createExports({
    ...options,
    ...desktop,
    entry: entries.exportProcess,
    stills: gallery.stills,
    isAway: folders.isAway,
    ffmpeg: ffmpeg.find,
    onChange: (state) => void events.emit('export', state),
  })

  scanner.events.on('places', (places) => events.emit('changed', places))
  folders.events.on('returned', () => void scanner.again())
  trash.events.on('change', ({ changed }) => {
    if (changed.length > 0) events.emit('changed', changed)
  })
  const forget = settings.subscribe(() => previews.trim())

  async function lookThrough(): Promise<void> {
    // A catalogue that had to be made anew takes up what there is at once.
    if (catalogue.setAside !== undefined) await scanner.start('rebuild')
    await systemClock.sleep(firstLookMs, closing.signal)
    await scanner.again()
  }

  const report = (error: unknown) => {
    if (!isCancelled(error)) onBug(error)
  }

  return {
    gallery,
    previews,
    folders,
    conditions: createConditions({ gallery, images, isAway: folders.isAway }),
    scanner,
    sidecars,
    trash,
    retention,
    exports,
    ffmpeg,
    events,
    changed(places) {
      if (places) sidecars.changed(places)
      events.emit('changed', places)
    },
    begin() {
      void trash.resume().catch(report)
      void lookThrough().catch(report)
      retention.start()
    },
    async close() {
      closing.abort()
      forget()
      folders.close()
      // Each may still be at work with what is closed after it.
      await Promise.all([retention.close(), exports.close(), scanner.close(), previews.close()])
      await trash.close()
      await Promise.all([gallery.close(), images.close(), sidecars.idle()])
    },
  }
}

/** Lets the library follow what the engine does. */
export function followEngine(
  { previews, sidecars, folders, retention }: LibraryServices,
  engine: CaptureEngine,
  schedules: Schedules,
): void {
  engine.events.on('still', (still) => {
    previews.warm(still)
    sidecars.written(still)
  })
  engine.events.on('job', ({ job }) => {
    const code = job.failure?.code
    if (code === 'folder-missing' || code === 'folder-not-writable') void folders.look()
  })
  schedules.events.on('change', ({ id, isBusy }) => {
    if (!isBusy) retention.ticked(id)
  })
}
