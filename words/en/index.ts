import { frame } from './frame.ts'

/** English: the language that all others follow. One file a subject. */
export const en = { frame }
