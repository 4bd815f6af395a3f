import type { Row } from './report.ts'
import { summarize } from './statistics.ts'

/** Sizes of a process in megabytes. */
export interface ProcessSizes {
  /** When growth began to count. */
  readonly before: number
  /** At the end of each capture from then on. */
  readonly rss: readonly number[]
}

interface Named {
  readonly name: string
  readonly goal?: string
}

/** How a process grew and how large it was, each beside the plain one's. */
export function memoryRows(
  ours: ProcessSizes,
  plain: ProcessSizes,
  { growth, size }: { readonly growth: Named; readonly size: Named },
): readonly Row[] {
  const [sizes, plainSizes] = [summarize(ours.rss), summarize(plain.rss)]
  const ratios = { plain: sizes.median / plainSizes.median }
  return [
    { ...growth, unit: 'MB', summary: summarize(growthOf(ours)) },
    { name: 'the same, plainly', unit: 'MB', summary: summarize(growthOf(plain)) },
    { ...size, unit: 'MB', summary: sizes, ratios },
    { name: 'the same, plainly', unit: 'MB', summary: plainSizes },
  ]
}

function growthOf({ rss, before }: ProcessSizes): readonly number[] {
  return rss.map((size) => size - before)
}
