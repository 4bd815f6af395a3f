import { assertNever } from '../ui/assert-never.ts'
import type { Tile } from './trouble.ts'
import { troubles } from './trouble.ts'

export const tileOrders = ['trouble', 'name', 'air'] as const

export type TileOrder = (typeof tileOrders)[number]

/**
 * By trouble: the worst first, those that are fine last, by name among equals, so that nothing
 * moves unless something has happened. By time on air: the longest first, ended ones last.
 */
export function sortTiles(tiles: readonly Tile[], order: TileOrder): readonly Tile[] {
  switch (order) {
    case 'trouble':
      return tiles.toSorted((a, b) => rankOf(a) - rankOf(b) || byName(a, b))
    case 'name':
      return tiles.toSorted(byName)
    case 'air':
      return tiles.toSorted((a, b) => onAirSince(a) - onAirSince(b) || byName(a, b))
    default:
      return assertNever(order)
  }
}

function rankOf({ troubles: [worst] }: Tile): number {
  return worst === undefined ? troubles.length : troubles.indexOf(worst)
}

/** The name that people gave comes before the one that VideoSDK made. */
function byName(a: Tile, b: Tile): number {
  return compare(nameOf(a), nameOf(b)) || compare(a.room.roomId, b.room.roomId)
}

function nameOf({ room }: Tile): string {
  return (room.customRoomId ?? room.roomId).toLowerCase()
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Ms since 1970. */
function onAirSince({ room }: Tile): number {
  const since = Date.parse(room.live?.startedAt ?? '')
  return Number.isNaN(since) ? Number.POSITIVE_INFINITY : since
}
