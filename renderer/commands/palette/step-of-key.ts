interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Options that Page Up and Page Down pass. */
const pageSize = 8

/**
 * Where a key leads in the list; undefined for any other. Home and End belong to the field.
 * At the ends it goes round.
 */
export function stepOfKey(press: Press, index: number, count: number): number | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || count === 0) return undefined
  switch (press.key) {
    case 'ArrowDown':
      return (index + 1) % count
    case 'ArrowUp':
      return (index - 1 + count) % count
    case 'PageDown':
      return Math.min(count - 1, index + pageSize)
    case 'PageUp':
      return Math.max(0, index - pageSize)
    default:
      return undefined
  }
}
