import { describe, expect, it } from 'vitest'
import { createCountOf } from '../../../words/count.ts'
import { chooseLanguage } from '../../../words/language.ts'

describe('chooseLanguage', () => {
  it.each([
    ['auto', ['de-AT', 'en-GB'], 'de', 'de-AT'],
    ['auto', ['fr-FR', 'en-US'], 'en', 'en-US'],
    ['auto', ['fr-FR'], 'en', 'en-GB'],
    ['auto', [], 'en', 'en-GB'],
    ['auto', ['', 'no such tag', 'de'], 'de', 'de-DE'],
    ['de', ['en-GB'], 'de', 'de-DE'],
    ['de', ['en-GB', 'de-CH'], 'de', 'de-CH'],
    ['en', ['de-DE'], 'en', 'en-GB'],
  ] as const)('%s among %j is %s, as in %s', (choice, preferred, language, locale) => {
    expect(chooseLanguage(choice, preferred)).toEqual({ language, locale })
  })
})

describe('createCountOf', () => {
  it.each([
    ['en-GB', 1, '1 room'],
    ['en-GB', 0, '0 rooms'],
    ['en-GB', 1204, '1,204 rooms'],
    ['de-DE', 1204, '1.204 rooms'],
  ] as const)('in %s %d is "%s"', (locale, count, text) => {
    expect(createCountOf(locale)(count, 'room', 'rooms')).toBe(text)
  })
})
