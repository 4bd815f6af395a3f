/** The languages that Stillroom speaks, English first: it is whole at any time. */
export const languages = ['en', 'de'] as const

export type Language = (typeof languages)[number]

/** What a person can choose: a language, or that of the system. */
export const languageChoices = ['auto', ...languages] as const

export type LanguageChoice = (typeof languageChoices)[number]

/** A language with the region whose dates and numbers go with it. */
export interface Spoken {
  readonly language: Language
  /** BCP 47, such as `de-AT`. */
  readonly locale: string
}

const defaultLocales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

/**
 * @param preferred the system's languages, best first, as BCP 47 tags; nonsense among them is
 *   passed over
 */
export function chooseLanguage(choice: LanguageChoice, preferred: readonly string[]): Spoken {
  const known = preferred.flatMap(spokenOf)
  const wanted = choice === 'auto' ? known : known.filter(({ language }) => language === choice)
  const [best] = wanted
  if (best) return best
  const language = choice === 'auto' ? 'en' : choice
  return { language, locale: defaultLocales[language] }
}

function spokenOf(tag: string): Spoken[] {
  try {
    const { language, region, baseName } = new Intl.Locale(tag)
    const known = languages.find((each) => each === language)
    if (!known) return []
    return [{ language: known, locale: region ? baseName : defaultLocales[known] }]
  } catch {
    return []
  }
}
