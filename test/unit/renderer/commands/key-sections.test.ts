import { afterEach, describe, expect, it } from 'vitest'
import { commandIds, shortcutsOf } from '../../../../preload/commands.ts'
import { keySections } from '../../../../renderer/commands/key-sections.ts'
import { shortcutWords } from '../../../../renderer/ui/shortcut.ts'
import { speak } from '../../../../renderer/ui/words.ts'
import { languages } from '../../../../words/language.ts'

describe.each(languages)('the shortcuts page in %s', (language) => {
  afterEach(() => speak({ language: 'en', locale: 'en-GB' }))

  it('shows every key of every command once, with its words', async () => {
    await speak({ language, locale: language })
    const shown = keySections().flatMap(({ lines }) => lines.flatMap(({ shortcuts }) => shortcuts))
    for (const shortcut of commandIds.flatMap((id) => shortcutsOf(id))) {
      expect(shown.filter((other) => other === shortcut)).toHaveLength(1)
    }
  })

  it('leaves no part and no line without words or keys, and names none twice', async () => {
    await speak({ language, locale: language })
    const sections = keySections()
    expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length)
    for (const { title, lines } of sections) {
      expect(title.trim()).not.toBe('')
      expect(lines.length).toBeGreaterThan(0)
      expect(new Set(lines.map((line) => line.title)).size, title).toBe(lines.length)
      for (const line of lines) {
        expect(line.title.trim()).not.toBe('')
        for (const shortcut of line.shortcuts) expect(shortcutWords(shortcut, false)).not.toBe('')
      }
    }
  })
})
