import { ActionIcon } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { Eye, EyeOff, Star, StarOff, X } from 'lucide-react'
import { useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useMarks, useSelection } from '../stores/stores-context.tsx'
import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './rooms-pane.module.css'
import { useRoomActions } from './use-room-actions.ts'

/** How many rooms are selected, or shown, and what can be done with those that are selected. */
export function SelectionLine({ shown }: { readonly shown: readonly RoomView[] }) {
  const selected = useSelectedRooms()
  const notShown = useMemo(() => countMissing(selected, shown), [selected, shown])
  const text = words().rooms
  return (
    <div className={classes.selection}>
      <span data-testid="rooms-count">
        {selected.length > 0
          ? text.selected(formatCount(selected.length))
          : words().counts.rooms(shown.length)}
        {notShown > 0 && text.notShown(formatCount(notShown))}
      </span>
      {selected.length > 0 && <SelectionTools rooms={selected} />}
    </div>
  )
}

function SelectionTools({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const clear = useSelection((state) => state.clear)
  const actions = useRoomActions()
  const text = words().rooms
  const roomIds = rooms.map(({ roomId }) => roomId)
  const areFavourites = roomIds.every((id) => ranks.has(id))
  const areHidden = roomIds.every((id) => hidden.has(id))
  return (
    <span className={classes.tools}>
      <Tool
        icon={areFavourites ? StarOff : Star}
        label={areFavourites ? text.actions.noFavourite : text.actions.favourite}
        onClick={() => actions.toggleFavourites(roomIds)}
      />
      <Tool
        icon={areHidden ? Eye : EyeOff}
        label={areHidden ? text.actions.show : text.actions.hide}
        onClick={() => actions.toggleHidden(roomIds)}
      />
      <Tool icon={X} label={text.clearSelection} onClick={clear} />
    </span>
  )
}

interface ToolProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly onClick: () => void
}

function Tool({ icon: Icon, label, onClick }: ToolProps) {
  return (
    <ActionIcon size="sm" aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} aria-hidden />
    </ActionIcon>
  )
}

function countMissing(rooms: readonly RoomView[], among: readonly RoomView[]): number {
  if (rooms.length === 0) return 0
  const ids = new Set(among.map(({ roomId }) => roomId))
  return rooms.filter(({ roomId }) => !ids.has(roomId)).length
}
