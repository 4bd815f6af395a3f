import { en } from './en/index.ts'
import type { Language } from './language.ts'

/**
 * Everything that the window, the menus, the tray and the notifications say, in one language. The
 * headless command speaks English only, because scripts read what it says.
 *
 * English sets the form: a text that another language lacks, or has too much, does not compile.
 */
export type Words = typeof en

/** Loads a language when it is first needed. English is always there. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? en : (await import('./de/index.ts')).de
}
