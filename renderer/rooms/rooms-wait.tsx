import { Button, Loader } from '@mantine/core'
import { Radio, SearchX, Video } from 'lucide-react'
import { useRooms } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** What stands in the list's place while no room is shown. */
export function RoomsWait() {
  const isLoaded = useRooms((state) => state.isLoaded)
  const isRefreshing = useRooms((state) => state.isRefreshing)
  const total = useRooms((state) => state.rooms.length)
  const query = useRooms((state) => state.query.trim())
  const setQuery = useRooms((state) => state.setQuery)
  const setFilter = useRooms((state) => state.setFilter)
  if (!isLoaded && isRefreshing) return <Loading />
  if (!isLoaded) return <EmptyState icon={Video} title="No rooms yet" />
  if (total === 0) {
    return (
      <EmptyState icon={Video} title="This project has no rooms">
        Rooms that are made in VideoSDK show up here by themselves.
      </EmptyState>
    )
  }
  if (query) {
    return (
      <EmptyState icon={SearchX} title="No room matches">
        <Button variant="default" size="compact-xs" onClick={() => setQuery('')}>
          Clear the search
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={Radio} title="No room is live">
      Live rooms show up here by themselves.
      <Button variant="default" size="compact-xs" onClick={() => setFilter('all')}>
        Show all rooms
      </Button>
    </EmptyState>
  )
}

function Loading() {
  return (
    <EmptyState icon={Video} title="Fetching rooms…">
      <Loader size="xs" aria-hidden />
    </EmptyState>
  )
}
