import { Check, EllipsisVertical, Star } from 'lucide-react'
import { memo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { StillPicture } from '../gallery/still-picture.tsx'
import { previewOf } from '../stills/picture.ts'
import { useNewestStill } from '../stores/use-still.ts'
import { formatDay, formatDuration } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import classes from './room-row.module.css'

interface Props {
  readonly id: string
  readonly room: RoomView
  readonly index: number
  readonly count: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isFavourite: boolean
  readonly isHidden: boolean
  /** Where a favourite that is dragged would come to stand. */
  readonly drop: 'before' | 'after' | undefined
}

/** What it does on a click or a key is told by the list around it. */
export const RoomRow = memo(function RoomRow({ room, ...props }: Props) {
  const { id, index, count, start, isSelected, isActive, isFavourite, isHidden, drop } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={nameOf(room, isFavourite, isHidden)}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={classes.row}
      data-room={room.roomId}
      data-active={isActive || undefined}
      data-favourite={isFavourite || undefined}
      data-drop={drop}
      draggable={isFavourite}
      style={{ translate: `0 ${start}px` }}
    >
      <span className={classes.picture}>
        <RoomPicture roomId={room.roomId} />
        <span className={classes.box} data-box aria-hidden>
          {isSelected && <Check size={12} strokeWidth={3} />}
        </span>
      </span>
      <span className={classes.names}>
        <span className={classes.id}>{room.roomId}</span>
        <span className={classes.custom}>{room.customRoomId ?? '\u00a0'}</span>
      </span>
      <RoomState room={room} />
      <RowTools />
    </div>
  )
})

/** For the pointer only: the keys and the buttons below the list do the same. */
function RowTools() {
  return (
    <span className={classes.tools} aria-hidden>
      <span data-tool="favourite" className={classes.star}>
        <Star size={14} />
      </span>
      <span data-tool="menu" className={classes.more}>
        <EllipsisVertical size={14} />
      </span>
    </span>
  )
}

/** Its newest still, small. The row around it has the words. */
function RoomPicture({ roomId }: { readonly roomId: string }) {
  const still = useNewestStill(roomId)
  return still && <StillPicture src={previewOf(still)} />
}

function nameOf(room: RoomView, isFavourite: boolean, isHidden: boolean): string {
  const { roomId, customRoomId, live, disabled } = room
  const { states } = words().rooms
  const parts = [
    roomId,
    customRoomId,
    isFavourite && states.favourite,
    isHidden && states.hidden,
    live ? states.live : states.idle,
    disabled && states.disabled,
  ]
  return parts.filter(Boolean).join(', ')
}

function RoomState({ room }: { readonly room: RoomView }) {
  const { live, idle, disabled } = words().rooms
  if (room.live) {
    const { startedAt } = room.live
    return (
      <span className={classes.state}>
        <span className={classes.live}>
          <span className={classes.word}>{live}</span>
        </span>
        {startedAt && <TimeOnAir startedAt={startedAt} />}
      </span>
    )
  }
  return (
    <span className={classes.state}>
      <span>{room.disabled ? disabled : idle}</span>
      {room.createdAt && <span className={classes.made}>{formatDay(room.createdAt)}</span>}
    </span>
  )
}

/** Keeps its own time, so that nothing else of the list is drawn anew with it. */
function TimeOnAir({ startedAt }: { readonly startedAt: string }) {
  const now = useNow(30_000)
  return <span>{formatDuration(now - Date.parse(startedAt))}</span>
}
