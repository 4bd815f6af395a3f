import { describe, expect, it } from 'vitest'
import { acceleratorOf, commandIds } from '../../../preload/commands.ts'
import { languages } from '../../../words/language.ts'
import { loadWords } from '../../../words/words.ts'

describe('the accelerators of the menus', () => {
  it.each([
    ['openRooms', 'CommandOrControl+1'],
    ['openPalette', 'CommandOrControl+K'],
    ['captureAllLive', 'CommandOrControl+Shift+Enter'],
    ['refreshRooms', 'CommandOrControl+R'],
    ['themeDark', undefined],
  ] as const)('%s has %s', (id, accelerator) => {
    expect(acceleratorOf(id)).toBe(accelerator)
  })

  it('never are letters alone, which would be taken from the fields', () => {
    for (const id of commandIds) {
      expect(acceleratorOf(id) ?? 'CommandOrControl').toMatch(/^(?:CommandOrControl|F\d)/u)
    }
  })
})

describe.each(languages)('in %s', (language) => {
  it('each command has words of its own', async () => {
    const { titles } = (await loadWords(language)).commands
    expect(Object.keys(titles).toSorted()).toEqual([...commandIds].toSorted())
    expect(new Set(Object.values(titles)).size).toBe(commandIds.length)
  })
})
