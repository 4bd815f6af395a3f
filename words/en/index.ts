import { commands } from './commands.ts'
import { frame } from './frame.ts'

/** English: the language that all others follow. One file a subject. */
export const en = { commands, frame }
