/** Things that change often, handed on together, each in its newest state. */
export interface Gatherer<T> {
  add(item: T): void
  /** Hands on what there is, at once. */
  flush(): void
}

/** @param ms from the first change until all that came meanwhile are handed on */
export function gatherLatest<T extends { readonly id: string }>(
  ms: number,
  handOn: (items: readonly T[]) => void,
): Gatherer<T> {
  const gathered = new Map<string, T>()
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (gathered.size === 0) return
    const items = [...gathered.values()]
    gathered.clear()
    handOn(items)
  }

  return {
    add(item) {
      gathered.set(item.id, item)
      timer ??= setTimeout(flush, ms)
    },
    flush,
  }
}
