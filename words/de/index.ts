import type { Words } from '../words.ts'
import { commands } from './commands.ts'
import { frame } from './frame.ts'

/** German. Its terms: room = Raum, still = Standbild, capture = Aufnahme, folder = Ordner. */
export const de: Words = { commands, frame }
