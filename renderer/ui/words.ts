import { en } from '../../words/en/index.ts'
import type { Spoken } from '../../words/language.ts'
import type { Translate } from '../../words/translate.ts'
import { translatorOf } from '../../words/translate-words.ts'
import type { Words } from '../../words/words.ts'
import { loadWords } from '../../words/words.ts'

/**
 * The page's language. It is one for the whole page and set before anything is drawn; another one
 * draws the page anew (`app.tsx`). So rules far from any component can speak without being handed
 * words through every call.
 */
let current: Words = en
let currentLocale = 'en-GB'
let translate: Translate = translatorOf(en)

/** The texts of the language that the page speaks now. */
export const words = (): Words => current

/** A sentence that the main process has said in English, in the page's language. */
export const translated = (sentence: string): string => translate(sentence)

/** Loads and takes up a language. English stays where it can't be loaded. */
export async function speak({ language, locale }: Spoken): Promise<void> {
  current = await loadWords(language)
  currentLocale = locale
  translate = translatorOf(current)
}

/** Something made from the locale, such as a formatter: made once, and anew for another locale. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { readonly value: T; readonly locale: string } | undefined
  return () => {
    if (made?.locale !== currentLocale) made = { value: make(currentLocale), locale: currentLocale }
    return made.value
  }
}
