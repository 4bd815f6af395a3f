import { describe, expect, it } from 'vitest'
import { compare } from '../../../../main/library/scan/compare.ts'
import type { KnownRow } from '../../../../main/library/scan/known-rows.ts'

const row: KnownRow = {
  place: 1,
  folder: '/library',
  file: 'a.png',
  bytes: 100,
  modifiedAt: 5,
  isMissing: false,
  isChanged: false,
  trash: null,
}

const other = { bytes: 99, modifiedAt: 5 }
const later = { bytes: 100, modifiedAt: 6 }

describe('compare', () => {
  it.each<readonly [string, Partial<KnownRow>, object, string]>([
    ['as it was', {}, {}, 'same'],
    ['never looked at', { modifiedAt: null }, {}, 'seen'],
    ['touched', {}, later, 'hash'],
    ['of another length', {}, other, 'changed'],
    ['of another length, never looked at', { modifiedAt: null }, other, 'changed'],
    ['changed and as long as before', { isChanged: true }, {}, 'hash'],
    ['changed and of another length', { isChanged: true }, other, 'same'],
    ['missing, there again', { isMissing: true }, {}, 'hash'],
    ['missing, another there', { isMissing: true }, other, 'changed'],
    ['on its way to the trash', { trash: 'waiting' }, other, 'same'],
    ['in the trash, there again', { trash: 'gone' }, later, 'hash'],
    ['in the trash, another there', { trash: 'gone' }, other, 'stranger'],
  ])('%s', (_, known, seen, expected) => {
    const file = { folder: '/library', file: 'a.png', bytes: 100, modifiedAt: 5, ...seen }
    expect(compare({ ...row, ...known }, file)).toBe(expected)
  })
})
