import { expect, it, vi } from 'vitest'
import { accentOf, createAccent } from '../../../main/desktop/accent.ts'

it.each([
  ['0078d7ff', '#0078d7'],
  ['#0A84FF', '#0a84ff'],
  ['', null],
  ['0078d', null],
  ['url(x)', null],
  ['0078d7ff;color:red', null],
])('%j is %s', (rgba, accent) => {
  expect(accentOf(rgba)).toBe(accent)
})

it('tells of another accent, not of an announcement', () => {
  const read = vi.fn(() => '0078d7ff')
  const onChange = vi.fn()
  const accent = createAccent({ read, onChange })
  accent.look()
  expect(onChange).not.toHaveBeenCalled()
  read.mockReturnValue('e81123ff')
  accent.look()
  expect(onChange).toHaveBeenCalledExactlyOnceWith('#e81123')
  expect(accent.current()).toBe('#e81123')
})

it('has none where the system can’t tell', () => {
  const read = () => {
    throw new Error('not supported')
  }
  expect(createAccent({ read, onChange: () => {} }).current()).toBeNull()
})
