import { translatorOf } from '../../words/translate-words.ts'
import type { Words } from '../../words/words.ts'
import { loadWords } from '../../words/words.ts'
import type { SettingsStore } from '../settings.ts'
import { preferencesEvent } from './views.ts'

/** What menus, the tray, notifications and dialogs say, in the language that the page speaks. */
export interface MainWords {
  current(): Words
  /** A failure's sentence, which is English, in that language. */
  translated(sentence: string): string
  /** Called whenever another language has been taken up. */
  onChange(listener: () => void): void
}

export interface MainWordsOptions {
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>
  /** The system's languages, best first, as BCP 47 tags. */
  readonly languages: () => readonly string[]
  readonly onError: (error: unknown) => void
}

/** Loads the language before anything speaks, and follows the settings from then on. */
export async function followWords(options: MainWordsOptions): Promise<MainWords> {
  const { settings, languages, onError } = options
  const wanted = () => preferencesEvent(settings.get(), languages()).spoken.language
  const listeners = new Set<() => void>()
  let language = wanted()
  let current = await loadWords(language)
  let translate = translatorOf(current)

  async function follow(): Promise<void> {
    const next = wanted()
    if (next === language) return
    language = next
    const words = await loadWords(next)
    // Somebody may have gone on to another one meanwhile.
    if (next !== language) return
    current = words
    translate = translatorOf(words)
    for (const listener of listeners) listener()
  }

  settings.subscribe(() => void follow().catch(onError))
  return {
    current: () => current,
    translated: (sentence) => translate(sentence),
    onChange: (listener) => void listeners.add(listener),
  }
}
