import { placesBetween } from './places.ts'

/**
 * What is selected in the gallery, as desktop grids do it. `active` is where the keyboard is;
 * `anchor` is where a range begins.
 */
export interface Picks {
  readonly selected: ReadonlySet<number>
  readonly active: number | null
  readonly anchor: number | null
}

export const noPicks: Picks = { selected: new Set(), active: null, anchor: null }

export function pickOnly(place: number): Picks {
  return { selected: new Set([place]), active: place, anchor: place }
}

export function togglePick({ selected }: Picks, place: number): Picks {
  const next = new Set(selected)
  if (!next.delete(place)) next.add(place)
  return { selected: next, active: place, anchor: place }
}

/** Selects from the anchor to `place` in the order shown; the anchor stays for the next range. */
export function extendPicks(picks: Picks, place: number, places: readonly number[]): Picks {
  const anchor = picks.anchor ?? picks.active ?? place
  const range = placesBetween(places, anchor, place)
  if (range.length === 0) return pickOnly(place)
  return {
    selected: new Set(range),
    active: place,
    anchor: range.includes(anchor) ? anchor : place,
  }
}

/** Adds all of them; takes them away where all were selected already. */
export function togglePicks(picks: Picks, places: readonly number[]): Picks {
  const selected = new Set(picks.selected)
  const areIn = places.every((place) => selected.has(place))
  for (const place of places) {
    if (areIn) selected.delete(place)
    else selected.add(place)
  }
  return { ...picks, selected }
}

export function pickAll({ active }: Picks, places: readonly number[]): Picks {
  return {
    selected: new Set(places),
    active: active ?? places[0] ?? null,
    anchor: places[0] ?? null,
  }
}

export function movePick({ selected }: Picks, place: number): Picks {
  return { selected, active: place, anchor: place }
}

export function clearPicks({ active }: Picks): Picks {
  return { selected: noPicks.selected, active, anchor: active }
}

/**
 * The picks after another result has taken the place of the one before: stills that it lacks are
 * no longer selected, and where the one with the keyboard is gone, the next that is left has it.
 */
export function followPlaces(
  picks: Picks,
  before: readonly number[],
  after: readonly number[],
): Picks {
  const isIn = membership(after, picks.selected.size + 2)
  const left = [...picks.selected].filter(isIn)
  const selected = left.length === picks.selected.size ? picks.selected : new Set(left)
  const active =
    picks.active === null || isIn(picks.active) ? picks.active : heir(picks.active, before, after)
  const anchor = picks.anchor === null || isIn(picks.anchor) ? picks.anchor : active
  const isSame = selected === picks.selected && active === picks.active && anchor === picks.anchor
  return isSame ? picks : { selected, active, anchor }
}

function heir(gone: number, before: readonly number[], after: readonly number[]): number | null {
  const index = before.indexOf(gone)
  if (index < 0) return null
  const left = new Set(after)
  return (
    before.slice(index + 1).find((place) => left.has(place)) ??
    before.slice(0, index).findLast((place) => left.has(place)) ??
    null
  )
}

/** Building a set of a hundred thousand only pays where many are looked up. */
function membership(places: readonly number[], lookUps: number): (place: number) => boolean {
  if (lookUps < 20) return (place) => places.includes(place)
  const set = new Set(places)
  return (place) => set.has(place)
}
