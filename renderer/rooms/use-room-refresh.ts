import { useDocumentVisibility, useInterval } from '@mantine/hooks'
import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'

const liveEvery = 15_000
const allEvery = 5 * 60_000

/** Keeps the rooms fresh while the window can be seen, and at once when it comes back. */
export function useRoomRefresh(): void {
  const { rooms } = useStores()
  const isVisible = useDocumentVisibility() === 'visible'
  const live = useInterval(() => void rooms.getState().refreshLive(), liveEvery)
  const all = useInterval(() => void rooms.getState().refresh(), allEvery)

  useEffect(() => {
    if (!isVisible) return
    const { updatedAt, refreshLive } = rooms.getState()
    if (updatedAt !== null && Date.now() - updatedAt > liveEvery) void refreshLive()
    live.start()
    all.start()
    return () => {
      live.stop()
      all.stop()
    }
  }, [isVisible, rooms, live.start, live.stop, all.start, all.stop])
}
