import { useDocumentVisibility, useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { FreshKeeper } from './keep-fresh.ts'
import { keepFresh } from './keep-fresh.ts'

/**
 * Keeps the rooms fresh while this component and the window can be seen, and at once when they
 * come back.
 */
export function useRoomRefresh(): void {
  const { rooms } = useStores()
  const isVisible = useDocumentVisibility() === 'visible'
  const keeper = useRef<FreshKeeper | null>(null)
  useWindowEvent('online', () => keeper.current?.hurry())

  useEffect(() => {
    if (!isVisible) return
    const made = keepFresh(rooms, Date.now)
    keeper.current = made
    return () => {
      keeper.current = null
      made.end()
    }
  }, [isVisible, rooms])
}
