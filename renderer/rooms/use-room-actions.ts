import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { RoomActions } from './room-actions.ts'
import { createRoomActions } from './room-actions.ts'

export function useRoomActions(): RoomActions {
  const stores = useStores()
  return useMemo(() => createRoomActions(stores), [stores])
}
