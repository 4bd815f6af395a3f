import { afterEach, describe, expect, it } from 'vitest'
import { ariaShortcut, fitsShortcut, shortcutWords } from '../../../../renderer/ui/shortcut.ts'
import { speak } from '../../../../renderer/ui/words.ts'

const withAll = { key: 'Enter', withModifier: true, withAlt: true, withShift: true }

describe('a shortcut in words', () => {
  afterEach(() => speak({ language: 'en', locale: 'en-GB' }))

  it.each([
    [{ key: 'k', withModifier: true }, 'Ctrl+K', '⌘K', 'Control+K', 'Meta+K'],
    [{ key: '?' }, '?', '?', '?', '?'],
    [{ key: ' ' }, 'Space', 'Space', 'Space', 'Space'],
    [
      withAll,
      'Ctrl+Alt+Shift+Enter',
      '⌘⌥⇧Enter',
      'Control+Alt+Shift+Enter',
      'Meta+Alt+Shift+Enter',
    ],
  ])('%j', (shortcut, plain, mac, aria, macAria) => {
    expect(shortcutWords(shortcut, false)).toBe(plain)
    expect(shortcutWords(shortcut, true)).toBe(mac)
    expect(ariaShortcut(shortcut, false)).toBe(aria)
    expect(ariaShortcut(shortcut, true)).toBe(macAria)
  })

  it('is said as the page speaks, and told to assistive technology in one way', async () => {
    await speak({ language: 'de', locale: 'de-DE' })
    const shortcut = { key: 'Delete', withModifier: true, withShift: true }
    expect(shortcutWords(shortcut, false)).toBe('Strg+Umschalt+Entf')
    expect(ariaShortcut(shortcut, false)).toBe('Control+Shift+Delete')
  })
})

describe('a press', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }

  it.each([
    [{ key: 'ArrowUp', altKey: true }, { key: 'ArrowUp', withAlt: true }, true],
    [{ key: 'ArrowUp' }, { key: 'ArrowUp', withAlt: true }, false],
    [{ key: 'ArrowUp', altKey: true }, { key: 'ArrowUp' }, false],
    [{ key: 'K', metaKey: true }, { key: 'k', withModifier: true }, true],
    [{ key: 'K', metaKey: true, shiftKey: true }, { key: 'k', withModifier: true }, false],
  ])('of %j fits %j: %s', (press, shortcut, expected) => {
    expect(fitsShortcut({ ...plain, ...press }, shortcut)).toBe(expected)
  })
})
