import { describe, expect, it } from 'vitest'
import { isGlobalAccelerator } from '../../../../main/accelerator.ts'
import type { HeldKeys } from '../../../../renderer/settings/accelerator.ts'
import { acceleratorOf, acceleratorWords } from '../../../../renderer/settings/accelerator.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const ctrl = { ...none, ctrlKey: true }

function press(key: string, code: string, held: Partial<HeldKeys> = {}): HeldKeys {
  return { ...none, ...held, key, code }
}

describe('acceleratorOf', () => {
  it.each([
    [press('k', 'KeyK', ctrl), 'Control+K'],
    [press('K', 'KeyK', { ...ctrl, shiftKey: true }), 'Control+Shift+K'],
    [press('˚', 'KeyK', { altKey: true }), 'Alt+K'],
    [press('7', 'Digit7', ctrl), 'Control+7'],
    [press('7', 'Numpad7', ctrl), 'Control+num7'],
    [press('+', 'NumpadAdd', ctrl), 'Control+numadd'],
    [press('F9', 'F9'), 'F9'],
    [press('ArrowUp', 'ArrowUp', ctrl), 'Control+Up'],
    [press(' ', 'Space', { altKey: true }), 'Alt+Space'],
    [press('+', 'BracketRight', ctrl), 'Control+Plus'],
    [press(',', 'Comma', ctrl), 'Control+,'],
    [press('k', 'KeyK', { metaKey: true }), 'Super+K'],
  ])('reads %j', (keys, expected) => {
    expect(acceleratorOf(keys, false)).toBe(expected)
    expect(isGlobalAccelerator(expected), 'main takes it').toBe(true)
  })

  it('calls the Mac’s key by its name', () => {
    expect(acceleratorOf(press('k', 'KeyK', { metaKey: true }), true)).toBe('Command+K')
  })

  it.each([
    press('k', 'KeyK'),
    press('K', 'KeyK', { shiftKey: true }),
    press('Control', 'ControlLeft', ctrl),
    press('Shift', 'ShiftLeft', { shiftKey: true }),
    press('ä', 'Quote', ctrl),
    press('Dead', 'Equal', ctrl),
    press('Enter', 'Enter'),
  ])('takes no %j', (keys) => {
    expect(acceleratorOf(keys, false)).toBeNull()
  })
})

it.each([
  ['Control+Shift+K', false, 'Strg+Umschalt+K'],
  ['Super+K', false, 'Super+K'],
  ['Control+Alt+Shift+Command+K', true, '⌃⌥⇧⌘K'],
])('writes %s for people', (accelerator, isMac, expected) => {
  const names = { control: 'Strg', shift: 'Umschalt' }
  expect(acceleratorWords(accelerator, names, isMac)).toBe(expected)
})
