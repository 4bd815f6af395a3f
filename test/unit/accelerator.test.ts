import { expect, it } from 'vitest'
import { isGlobalAccelerator } from '../../main/accelerator.ts'

it.each([
  'Control+Shift+K',
  'CommandOrControl+Alt+S',
  'Command+,',
  'Alt+Space',
  'Super+F2',
  'F13',
  'PrintScreen',
  'Control+Plus',
])('takes %s', (text) => {
  expect(isGlobalAccelerator(text)).toBe(true)
})

it.each([
  ['nothing', ''],
  ['a letter, which everybody types', 'K'],
  ['a capital letter', 'Shift+K'],
  ['a small letter, which Electron doesn’t know', 'Control+k'],
  ['modifiers only', 'Control+Shift'],
  ['two keys', 'Control+K+L'],
  ['a modifier twice', 'Control+Control+K'],
  ['an unknown modifier', 'Hyper+K'],
  ['an unknown key', 'Control+Menu'],
  ['white space', 'Control + K'],
  ['the separator as a key', 'Control++'],
  ['more than a combination ever is', `Control+${'Shift+'.repeat(20)}K`],
])('refuses %s', (_, text) => {
  expect(isGlobalAccelerator(text)).toBe(false)
})
