import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { noteDamage } from '../damage.ts'
import type { Served } from '../serve-calls.ts'
import { serveCalls } from '../serve-calls.ts'
import { createGalleryStore } from './gallery-store.ts'

export interface GalleryWorkerOptions {
  /** Absolute path of a catalogue that is open already, and so up to date. */
  readonly file: string
  /** Ms. */
  readonly busyMs: number
}

/** The gallery's thread: it reads while the catalogue's own thread writes. */
function open({ file, busyMs }: GalleryWorkerOptions): Served {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: busyMs })
  return {
    methods: createGalleryStore(db),
    failed: (error) => noteDamage(file, error),
    close: () => void db.close(),
  }
}

if (parentPort) serveCalls(parentPort, () => open(workerData as GalleryWorkerOptions))
