import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { de } from '../../../words/de/index.ts'
import { en } from '../../../words/en/index.ts'
import { fill, say } from '../../../words/say.ts'
import { createTranslate } from '../../../words/translate.ts'

const translate = createTranslate(
  { failures: en.failures, sentences: en.sentences },
  { failures: de.failures, sentences: de.sentences },
)

describe('say', () => {
  it('puts values into the holes of a sentence', () => {
    expect(say('folderGone', { folder: '/stills' })).toBe('The folder /stills is gone.')
  })

  it.each(['{folder}', '$&', '__proto__', '{constructor}'])('takes %s as it is', (folder) => {
    expect(say('folderGone', { folder })).toBe(`The folder ${folder} is gone.`)
  })

  it('leaves a hole that has no value, also where every object has one', () => {
    expect(fill('{constructor} {x}', {})).toBe('{constructor} {x}')
  })
})

describe('translate', () => {
  it.each([
    ['a sentence of a code', new StillroomError('disk-full').message, 'Der Datenträger ist voll.'],
    ['a sentence', say('stillUnknown'), 'Dieses Standbild gibt es nicht.'],
    ['values', say('foldersOverlap', { folder: 'a', other: 'b' }), 'a und b liegen ineinander.'],
    [
      'a value with words of ours',
      say('clockSkewed', { skew: say('minutesBehind', { count: 5 }) }),
      'Die Uhr dieses Computers geht 5 Minuten nach, daher lehnt VideoSDK die signierte Anfrage ab.',
    ],
    [
      'several sentences in one text',
      `${say('macLogin')} ${say('meanwhile')}`,
      `${de.sentences.macLogin} ${de.sentences.meanwhile}`,
    ],
    [
      'one known sentence before an unknown one',
      `${say('stillUnknown')} Who knows?`,
      'Dieses Standbild gibt es nicht. Who knows?',
    ],
    [
      'a sentence within another',
      say('secretLeft', { outcome: say('notStored'), why: say('keyringLocked') }),
      'Es kann nicht gespeichert werden. Aber sein Geheimnis liegt noch im Schlüsselbund: ' +
        'Der Schlüsselbund ist gesperrt.',
    ],
    ['nothing that it does not know', 'ENOENT: no such file', 'ENOENT: no such file'],
    ['no name of a property', 'constructor', 'constructor'],
    ['the empty text', '', ''],
  ])('translates %s', (_, sentence, translation) => {
    expect(translate(sentence)).toBe(translation)
  })

  it('keeps what a name contains', () => {
    const names = fc.string({ minLength: 1, maxLength: 60 }).filter((name) => !name.includes(' '))
    fc.assert(
      fc.property(names, (folder) => {
        const sentence = say('folderGone', { folder })
        expect(translate(sentence)).toBe(`Der Ordner ${folder} ist nicht mehr da.`)
      }),
    )
  })

  it('gives up on texts that are longer than any sentence', () => {
    const long = say('folderGone', { folder: 'x'.repeat(3000) })
    expect(translate(long)).toBe(long)
  })

  it('knows every sentence that has no holes', () => {
    for (const [key, text] of Object.entries(en.sentences)) {
      if (text.includes('{')) continue
      expect(translate(text), key).toBe(de.sentences[key as keyof typeof de.sentences])
    }
  })

  it('knows every sentence that has holes', () => {
    for (const [key, text] of Object.entries(en.sentences)) {
      const filled = (template: string) => template.replace(/\{(\w+)\}/gu, '«$1»')
      const translation = de.sentences[key as keyof typeof de.sentences]
      expect(translate(filled(text)), key).toBe(filled(translation))
    }
  })
})
