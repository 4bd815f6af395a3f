import type { Words } from '../words.ts'
import { frame } from './frame.ts'

/** German. Its terms: room = Raum, still = Standbild, capture = Aufnahme, folder = Ordner. */
export const de: Words = { frame }
