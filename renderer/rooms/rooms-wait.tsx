import { Button, Loader } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { EyeOff, Radio, SearchX, Star, Video } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMarks, useRooms } from '../stores/stores-context.tsx'
import { assertNever } from '../ui/assert-never.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { words } from '../ui/words.ts'
import type { RoomFilter } from './room-order.ts'

/** What stands in the list's place while no room is shown. */
export function RoomsWait() {
  const { isLoaded, isLiveKnown, isBusy, filter } = useRooms((state) => state)
  const total = useRooms((state) => state.rooms.length)
  const query = useRooms((state) => state.query.trim())
  const setQuery = useRooms((state) => state.setQuery)
  const text = words().rooms
  if (!isLoaded && isBusy) return <Loading title={text.fetching} />
  if (!isLoaded) return <EmptyState icon={Video} title={text.none} />
  if (query) {
    return (
      <EmptyState icon={SearchX} title={text.noMatch}>
        <Step label={text.clearSearch} onClick={() => setQuery('')} />
      </EmptyState>
    )
  }
  if (filter === 'live' && !isLiveKnown && isBusy) {
    return (
      <Loading title={text.looking}>
        <ShowAll />
      </Loading>
    )
  }
  if (total === 0) {
    return (
      <EmptyState icon={Video} title={text.noneAtAll}>
        {text.noneAtAllHint}
      </EmptyState>
    )
  }
  return <NothingHere filter={filter} />
}

function NothingHere({ filter }: { readonly filter: RoomFilter }) {
  const hasHidden = useMarks((state) => state.hidden.size > 0)
  const setFilter = useRooms((state) => state.setFilter)
  const text = words().rooms
  switch (filter) {
    case 'live':
      return <Empty icon={Radio} title={text.noneLive} hint={text.noneLiveHint} />
    case 'favourites':
      return <Empty icon={Star} title={text.noFavourites} hint={text.noFavouritesHint} />
    case 'hidden':
      return <Empty icon={EyeOff} title={text.noneHidden} hint={text.noneHiddenHint} />
    case 'all':
      return (
        <EmptyState icon={EyeOff} title={text.allHidden}>
          {hasHidden && <Step label={text.showHidden} onClick={() => setFilter('hidden')} />}
        </EmptyState>
      )
    default:
      return assertNever(filter)
  }
}

interface EmptyProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
}

function Empty({ icon, title, hint }: EmptyProps) {
  return (
    <EmptyState icon={icon} title={title}>
      {hint}
      <ShowAll />
    </EmptyState>
  )
}

function ShowAll() {
  const setFilter = useRooms((state) => state.setFilter)
  return <Step label={words().rooms.showAll} onClick={() => setFilter('all')} />
}

function Step({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" size="compact-xs" onClick={onClick}>
      {label}
    </Button>
  )
}

function Loading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <EmptyState icon={Video} title={title}>
      <Loader size="xs" aria-hidden />
      {children}
    </EmptyState>
  )
}
