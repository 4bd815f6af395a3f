import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPages, layRows, stackHeight } from '../../../main/export/sheet/layout.ts'
import { page, paperMeasures, pictureMeasures } from '../../../main/export/sheet/measures.ts'

const choices = fc.record({
  columns: fc.integer({ min: 1, max: 12 }),
  hasTitle: fc.boolean(),
  captions: fc.boolean(),
  upright: fc.boolean(),
})
const side = fc.integer({ min: 1, max: 8192 })
const shapes = fc.array(fc.record({ width: side, height: side }), { minLength: 1, maxLength: 60 })

describe('rows of a contact sheet', () => {
  it('hold each picture once, in order, in its own shape and within its cell', () => {
    fc.assert(
      fc.property(choices, shapes, fc.boolean(), (chosen, pictures, onPaper) => {
        const measures = onPaper ? paperMeasures(chosen) : pictureMeasures(chosen)
        const cells = layRows(pictures, measures).flatMap((row) => row.cells)
        expect(cells.map(({ index }) => index)).toEqual(pictures.map((_, index) => index))
        for (const { index, x, size } of cells) {
          const picture = pictures[index] ?? { width: 0, height: 0 }
          expect(size.width / size.height).toBeCloseTo(picture.width / picture.height, 6)
          expect(size.width).toBeLessThanOrEqual(measures.cellWidth + 1e-9)
          expect(size.height).toBeLessThanOrEqual(measures.tallest + 1e-9)
          const right = measures.width - measures.margin - measures.cellWidth
          expect(x).toBeLessThanOrEqual(right + 1e-6)
        }
      }),
    )
  })

  it('go onto pages without any loss, and never over their edge', () => {
    fc.assert(
      fc.property(choices, shapes, (chosen, pictures) => {
        const measures = paperMeasures(chosen)
        const rows = layRows(pictures, measures)
        const other = page.height - 2 * page.margin - page.footer
        const first = other - measures.titleHeight
        const pages = breakPages(rows, measures.gap, { first, other })
        expect(pages.flat()).toEqual(rows)
        for (const [index, onPage] of pages.entries()) {
          const room = index === 0 ? first : other
          expect(stackHeight(onPage, measures.gap)).toBeLessThanOrEqual(room + 1e-9)
        }
      }),
    )
  })

  it('are as high as their highest picture, with the caption', () => {
    const measures = {
      ...pictureMeasures({ columns: 2, hasTitle: false, captions: true, upright: false }),
    }
    const wide = { width: 1600, height: 900 }
    const [first, second] = layRows([wide, { width: 100, height: 100 }, wide], measures)
    expect(first?.pictureHeight).toBe(480)
    expect(second?.pictureHeight).toBe(360)
    expect(second?.height).toBe(360 + measures.captionHeight)
  })
})
