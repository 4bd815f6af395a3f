import path from 'node:path'

/** Where a file lies, or lay. */
export interface Whereabouts {
  /** Absolute path of the library folder. */
  readonly folder: string
  /** Path under it, with `/`. */
  readonly file: string
}

/** From the nearest to the farthest: files with the same bytes that agree in this belong together. */
const ways: readonly ((at: Whereabouts) => string)[] = [
  ({ file }) => file,
  ({ folder, file }) => JSON.stringify([folder, ...file.split('/').slice(-2)]),
  ({ file }) => path.posix.basename(file),
  ({ folder, file }) => JSON.stringify([folder, path.posix.dirname(file)]),
  ({ folder }) => folder,
  () => '',
]

/**
 * Pairs stills whose files are gone with files of the same bytes: the same name goes before the
 * same folder, and that before any other. Each is used once.
 *
 * @param gone, @param found all of the same bytes
 */
export function matchMoved<Gone extends Whereabouts, Found extends Whereabouts>(
  gone: readonly Gone[],
  found: readonly Found[],
): readonly (readonly [Gone, Found])[] {
  const pairs: (readonly [Gone, Found])[] = []
  let left: readonly Gone[] = gone
  let open: readonly Found[] = found
  for (const way of ways) {
    if (left.length === 0 || open.length === 0) break
    const near = groupBy(left, way)
    const taken = new Set<Gone>()
    open = open.filter((file) => {
      const still = near.get(way(file))?.shift()
      if (!still) return true
      taken.add(still)
      pairs.push([still, file])
      return false
    })
    left = left.filter((still) => !taken.has(still))
  }
  return pairs
}

/** In their order, to be taken from the front. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
