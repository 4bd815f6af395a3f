import { useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useRooms, useSelection } from './stores-context.tsx'

/** The selected rooms of the list, in its order. */
export function useSelectedRooms(): readonly RoomView[] {
  const rooms = useRooms((state) => state.rooms)
  const selected = useSelection((state) => state.selected)
  return useMemo(() => rooms.filter(({ roomId }) => selected.has(roomId)), [rooms, selected])
}
