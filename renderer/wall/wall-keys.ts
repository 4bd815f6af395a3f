interface Place {
  readonly index: number
  readonly count: number
  readonly columns: number
  /** Rows that fit into the view. */
  readonly page: number
}

/** Where a key leads on the wall: the index of a tile; undefined for a key that doesn't move. */
export function nextTile(key: string, { index, count, columns, page }: Place): number | undefined {
  const last = count - 1
  if (last < 0) return undefined
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1)
    case 'ArrowLeft':
      return Math.max(0, index - 1)
    case 'ArrowDown':
      return index + columns <= last ? index + columns : index
    case 'ArrowUp':
      return index >= columns ? index - columns : index
    case 'PageDown':
      return Math.min(last, index + columns * page)
    case 'PageUp':
      return Math.max(0, index - columns * page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
