import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, csvRow, manifestRow } from '../../../main/export/manifest/csv.ts'
import { manifestColumns, manifestFields } from '../../../main/export/manifest/fields.ts'
import { exampleStill } from '../../support/examples.ts'

/** Reads one row as RFC 4180 has it. */
function readRow(row: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  const end = row.length - 2
  while (at <= end) {
    let cell = ''
    if (row[at] === '"') {
      for (at += 1; !(row[at] === '"' && row[at + 1] !== '"'); at += row[at] === '"' ? 2 : 1) {
        cell += row[at]
      }
      at += 1
    } else {
      for (; at < end && row[at] !== ','; at += 1) cell += row[at]
    }
    cells.push(cell)
    at += 1
  }
  return cells
}

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("a","b")', `"'=HYPERLINK(""a"",""b"")"`],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [-3, '-3'],
    [true, 'true'],
  ])('writes %j as %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('is read back as it was, but for the guard', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const guarded = cells.map((cell) => (/^[=+\-@\t\r\n]/u.test(cell) ? `'${cell}` : cell))
        expect(readRow(csvRow(cells))).toEqual(guarded)
      }),
    )
  })

  it('never begins a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '')
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        expect(csvCell(first + rest)).not.toMatch(/^"?[=+\-@\t\r]/u)
      }),
    )
  })
})

describe('a row of the manifest', () => {
  const still = exampleStill({
    folder: '/home/somebody/secret place',
    options: { time: 12.5 },
    tags: ['stage', 'late'],
    note: '=cmd',
    favourite: true,
    differences: [{ field: 'width', source: 'request', stated: '1920', actual: '1280' }],
  })

  it('has a cell for each column, ends in CRLF, and says everything', () => {
    const row = manifestRow(manifestColumns, manifestFields(still))
    expect(row.endsWith('\r\n')).toBe(true)
    const cells = new Map(readRow(row).map((cell, index) => [manifestColumns[index], cell]))
    expect(cells.size).toBe(manifestColumns.length)
    expect(cells.get('tags')).toBe('stage; late')
    expect(cells.get('note')).toBe("'=cmd")
    expect(cells.get('streamTime')).toBe('12.5')
    expect(cells.get('favourite')).toBe('true')
    expect(cells.get('differences')).toBe('width: 1920 in the request, 1280 in the file')
  })

  it('has no absolute path', () => {
    expect(JSON.stringify(manifestFields(still))).not.toContain('secret place')
  })

  it('lists each field that there is', () => {
    expect([...manifestColumns]).toEqual(Object.keys(manifestFields(still)))
  })
})
