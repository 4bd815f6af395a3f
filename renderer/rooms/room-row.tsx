import { Check } from 'lucide-react'
import type { MouseEvent } from 'react'
import { memo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useStores } from '../stores/stores-context.tsx'
import { formatDay, formatDuration } from '../ui/format.ts'
import classes from './room-list.module.css'

interface Props {
  readonly id: string
  readonly room: RoomView
  readonly index: number
  readonly count: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly now: number
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly order: readonly string[]
}

export const RoomRow = memo(function RoomRow({
  id,
  room,
  index,
  count,
  start,
  now,
  isSelected,
  isActive,
  order,
}: Props) {
  const select = useRowClick(room.roomId, order)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={nameOf(room)}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={classes.row}
      data-active={isActive || undefined}
      style={{ translate: `0 ${start}px` }}
      onClick={select}
    >
      <span className={classes.box} data-box aria-hidden>
        {isSelected && <Check size={12} strokeWidth={3} />}
      </span>
      <span className={classes.names}>
        <span className={classes.id}>{room.roomId}</span>
        <span className={classes.custom}>{room.customRoomId ?? '\u00a0'}</span>
      </span>
      <RoomState room={room} now={now} />
    </div>
  )
})

/** A click selects as in a file manager; a click on the box always adds or removes. */
function useRowClick(roomId: string, order: readonly string[]) {
  const { selection } = useStores()
  return (event: MouseEvent<HTMLElement>) => {
    const { extendTo, toggle, selectOnly } = selection.getState()
    const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null
    if (event.shiftKey) extendTo(roomId, order)
    else if (event.ctrlKey || event.metaKey || onBox) toggle(roomId)
    else selectOnly(roomId)
  }
}

function nameOf({ roomId, customRoomId, live, disabled }: RoomView): string {
  const parts = [roomId, customRoomId, live ? 'live' : 'idle', disabled && 'disabled']
  return parts.filter(Boolean).join(', ')
}

function RoomState({ room, now }: { readonly room: RoomView; readonly now: number }) {
  if (room.live) {
    const { startedAt } = room.live
    return (
      <span className={classes.state}>
        <span className={classes.live}>Live</span>
        {startedAt && <span>{formatDuration(now - Date.parse(startedAt))}</span>}
      </span>
    )
  }
  return (
    <span className={classes.state}>
      <span>{room.disabled ? 'Disabled' : 'Idle'}</span>
      {room.createdAt && <span>{formatDay(room.createdAt)}</span>}
    </span>
  )
}
