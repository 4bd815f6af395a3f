import { formatBytes } from '../ui/format.ts'

/** Bytes. */
const offered = [500_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000, 10_000_000_000] as const

export interface LimitChoice {
  readonly value: string
  readonly label: string
}

/** What previews may take, with the limit that is set among them. @param current bytes */
export function limitChoices(current: number): readonly LimitChoice[] {
  return [...new Set([...offered, current])]
    .toSorted((a, b) => a - b)
    .map((bytes) => ({ value: String(bytes), label: formatBytes(bytes) }))
}
