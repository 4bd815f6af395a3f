import fc from 'fast-check'
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts'
import { layOut } from '../../../../renderer/gallery/grid-layout.ts'
import type { Group } from '../../../../renderer/gallery/groups.ts'

/** Groups of these many stills each. */
export function groupsWith(counts: readonly number[], kind: 'day' | 'all' = 'day'): Group[] {
  let start = 0
  return counts.map((count, index) => {
    const about = kind === 'day' ? { kind, day: index } : { kind }
    const group: Group = { key: `${index}`, start, count, about }
    start += count
    return group
  })
}

/** Layouts of any groups, with at least one still. */
export const anyLayout: fc.Arbitrary<GridLayout> = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
    width: fc.integer({ min: 100, max: 2000 }),
    wished: fc.integer({ min: 120, max: 320 }),
    isOne: fc.boolean(),
  })
  .map(({ counts, width, wished, isOne }) =>
    layOut(isOne ? groupsWith(counts.slice(0, 1), 'all') : groupsWith(counts), width, wished),
  )
