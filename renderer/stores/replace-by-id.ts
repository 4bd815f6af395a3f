interface Identified {
  readonly id: string
}

/** The list with `item` in the place of the one of the same id, or else at its end. */
export function replaceById<T extends Identified>(items: readonly T[], item: T): readonly T[] {
  const index = items.findIndex(({ id }) => id === item.id)
  return index < 0 ? [...items, item] : items.with(index, item)
}
