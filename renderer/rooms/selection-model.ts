/**
 * What is selected in a list of ids, as desktop lists do it. `active` is where the keyboard is;
 * `anchor` is where a range begins.
 */
export interface Selection {
  readonly selected: ReadonlySet<string>
  readonly active: string | null
  readonly anchor: string | null
}

export const emptySelection: Selection = { selected: new Set(), active: null, anchor: null }

export function selectOnly(id: string): Selection {
  return { selected: new Set([id]), active: id, anchor: id }
}

export function toggle({ selected }: Selection, id: string): Selection {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return { selected: next, active: id, anchor: id }
}

/** Selects from the anchor to `id` in the order shown; the anchor stays for the next range. */
export function extendTo(
  { anchor, active }: Selection,
  id: string,
  order: readonly string[],
): Selection {
  const to = order.indexOf(id)
  const from = order.indexOf(anchor ?? active ?? id)
  if (to < 0) return selectOnly(id)
  const start = from < 0 ? to : from
  const range = order.slice(Math.min(start, to), Math.max(start, to) + 1)
  return { selected: new Set(range), active: id, anchor: order[start] ?? id }
}

/** Adds all that is shown; what the filter hides stays as it is. */
export function selectAll({ selected, active }: Selection, order: readonly string[]): Selection {
  return { selected: new Set([...selected, ...order]), active, anchor: order[0] ?? null }
}

export function moveTo({ selected }: Selection, id: string): Selection {
  return { selected, active: id, anchor: id }
}

/** Takes some out; where the keyboard is stays. */
export function leaveOut(selection: Selection, ids: readonly string[]): Selection {
  const gone = new Set(ids)
  const left = [...selection.selected].filter((id) => !gone.has(id))
  return { ...selection, selected: new Set(left) }
}

/**
 * Where a movement key leads, or undefined for any other key.
 * @param index the present place; -1 where there is none yet
 * @param page rows that fit into the view
 */
export function nextIndex(
  key: string,
  index: number,
  count: number,
  page: number,
): number | undefined {
  const last = count - 1
  const within = (target: number) => Math.max(0, Math.min(last, target))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index - 1)
    case 'PageDown':
      return within(Math.max(index, 0) + page)
    case 'PageUp':
      return within(index - page)
    case 'Home':
      return 0
    case 'End':
      return within(last)
    default:
      return undefined
  }
}
