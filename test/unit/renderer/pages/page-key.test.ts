import { describe, expect, it } from 'vitest'
import { pageOfKey } from '../../../../renderer/pages/page-key.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }
const control = { ...plain, ctrlKey: true }

describe('pageOfKey', () => {
  it.each([
    ['rooms', { ...control, key: '1' }],
    ['gallery', { ...control, key: '2' }],
    ['schedules', { ...control, key: '3' }],
    ['activity', { ...control, key: '4' }],
    ['activity', { ...plain, metaKey: true, key: '4' }],
    [null, { ...control, key: '5' }],
    [null, { ...control, key: '0' }],
    [null, { ...control, key: 'F1' }],
    [null, { ...plain, key: '1' }],
    [null, { ...control, altKey: true, key: '1' }],
    [null, { ...control, shiftKey: true, key: '1' }],
    [null, { ...control, repeat: true, key: '1' }],
  ])('%s', (page, press) => {
    expect(pageOfKey(press, 'page')).toBe(page)
    expect(pageOfKey(press, 'field')).toBe(page)
    expect(pageOfKey(press, 'overlay')).toBeNull()
  })
})
