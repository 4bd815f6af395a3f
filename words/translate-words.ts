import { en } from './en/index.ts'
import type { Translate } from './translate.ts'
import { createTranslate } from './translate.ts'
import type { Words } from './words.ts'

/** Finds what failures say in a language. English stays as it is. */
export function translatorOf(words: Words): Translate {
  return words === en
    ? (sentence) => sentence
    : createTranslate(failureTexts(en), failureTexts(words))
}

function failureTexts({ failures, sentences }: Words) {
  return { failures, sentences }
}
