import { describe, expect, it } from 'vitest'
import { isFullScan } from '../../bench/gallery/full-scan.ts'

describe('a step of a query plan', () => {
  it.each(['SCAN stills', 'SCAN a'])('%s reads a whole table', (step) =>
    expect(isFullScan(step)).toBe(true),
  )

  it.each([
    'SCAN stills USING COVERING INDEX stillsGallery',
    'SEARCH stills USING INDEX stillsRoom (roomId=?)',
    'SCAN stillsText VIRTUAL TABLE INDEX 0:M1',
    'SCAN json_each VIRTUAL TABLE INDEX 1:',
    'SCAN CONSTANT ROW',
    'USE TEMP B-TREE FOR ORDER BY',
  ])('%s does not', (step) => expect(isFullScan(step)).toBe(false))
})
