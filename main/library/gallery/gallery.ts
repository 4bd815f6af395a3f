import { Worker } from 'node:worker_threads'
import { entries } from '../../entries.ts'
import type { Remote } from '../worker-line.ts'
import { connectWorker, remoteMethods } from '../worker-line.ts'
import type { GalleryStore } from './gallery-store.ts'
import type { GalleryWorkerOptions } from './worker.ts'

/** {@link GalleryStore}'s methods as promises; they reject as the catalogue's do. */
export type Gallery = Remote<GalleryStore> & { close(): Promise<void> }

const methods: Readonly<Record<keyof GalleryStore, true>> = {
  places: true,
  count: true,
  matching: true,
  stills: true,
  newestOf: true,
  facets: true,
  folderCounts: true,
}

/**
 * Opens a catalogue for the gallery's questions, in a thread and with a connection of its own, so
 * that no capture waits for a search.
 *
 * @param file of a catalogue that is open already, and so up to date
 */
export async function openGallery(file: string): Promise<Gallery> {
  const options: GalleryWorkerOptions = { file, busyMs: 5000 }
  const line = connectWorker(new Worker(entries.galleryWorker, { workerData: options }))
  await line.opened
  return { ...remoteMethods<GalleryStore>(line, methods), close: line.close }
}
