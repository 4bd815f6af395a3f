import { Loader, VisuallyHidden } from '@mantine/core'
import { LayoutGrid, Star } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { PageHeader } from '../pages/page-header.tsx'
import { showRoom } from '../rooms/show-room.ts'
import { useRoomRefresh } from '../rooms/use-room-refresh.ts'
import { useRooms, useStores, useWall } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { KeepFresh } from './keep-fresh.tsx'
import { useEscape } from './use-escape.ts'
import { useTiles } from './use-tiles.ts'
import { WallGrid } from './wall-grid.tsx'
import classes from './wall-page.module.css'
import { WallSummary } from './wall-summary.tsx'
import { WallTools } from './wall-tools.tsx'

/** All live rooms, or the favourites, at a glance: their newest stills, and what is wrong. */
export function WallPage() {
  useRoomRefresh()
  useEscape()
  const stores = useStores()
  const isAlone = useWall((state) => state.isAlone)
  const tiles = useTiles()
  const rooms = useMemo(() => tiles.map(({ room }) => room), [tiles])

  const open = useCallback((roomId: string) => void showRoom(stores, roomId), [stores])

  return (
    <>
      {isAlone && <VisuallyHidden component="h1">Stillroom</VisuallyHidden>}
      <PageHeader title={words().wall.title}>
        <WallSummary tiles={tiles} />
        <div className={classes.tools}>
          <WallTools hasEnded={rooms.some(({ live }) => !live)} />
        </div>
      </PageHeader>
      {!isAlone && <KeepFresh rooms={rooms} />}
      <div className={classes.content}>
        <WallFailure />
        {tiles.length > 0 ? <WallGrid tiles={tiles} onOpen={open} /> : <WallWait />}
      </div>
    </>
  )
}

function WallFailure() {
  const failure = useRooms((state) => state.failure)
  const refresh = useRooms((state) => state.refresh)
  return <ListFailure failure={failure} onRetry={() => void refresh()} />
}

/** What stands in the wall's place while no room is on it. */
function WallWait() {
  const isLoaded = useRooms((state) => state.isLoaded)
  const isRefreshing = useRooms((state) => state.isRefreshing)
  const scope = useWall((state) => state.scope)
  const { wall } = words()
  if (!isLoaded && isRefreshing) {
    return (
      <EmptyState icon={LayoutGrid} title={wall.loading}>
        <Loader size="xs" aria-hidden />
      </EmptyState>
    )
  }
  return scope === 'favourites' ? (
    <EmptyState icon={Star} title={wall.noFavourites}>
      {wall.noFavouritesMore}
    </EmptyState>
  ) : (
    <EmptyState icon={LayoutGrid} title={wall.noneLive}>
      {wall.noneLiveMore}
    </EmptyState>
  )
}
