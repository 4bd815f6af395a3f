import type { ReactNode } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { Comparison } from '../preview/comparison.tsx'
import { LivePreview } from '../preview/live-preview.tsx'
import { useLastLive } from '../preview/use-last-live.ts'
import { formatClock, formatDuration, formatMoment } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { Poster } from './poster.tsx'
import classes from './room-stage.module.css'

/** One room with all that is known of it. */
export function RoomPortrait({ room }: { readonly room: RoomView }) {
  const { quality, qualities, orientation, orientations, made, state, disabled } = words().stage
  const { live } = room
  const played = useLastLive(live)
  return (
    <div className={classes.portrait}>
      <div className={classes.head}>
        <div className={classes.heading}>
          <h2>{room.roomId}</h2>
          {room.customRoomId && <span className={classes.custom}>{room.customRoomId}</span>}
        </div>
        <dl className={classes.facts}>
          <OnAir room={room} />
          {live?.quality && <Fact term={quality}>{qualities[live.quality]}</Fact>}
          {live?.orientation && <Fact term={orientation}>{orientations[live.orientation]}</Fact>}
          {room.createdAt && <Fact term={made}>{formatMoment(room.createdAt)}</Fact>}
          {room.disabled && <Fact term={state}>{disabled}</Fact>}
        </dl>
      </div>
      {played ? <LivePreview room={room} startedAt={played.startedAt} /> : <Poster room={room} />}
      <Comparison roomId={room.roomId} />
    </div>
  )
}

function OnAir({ room: { live } }: { readonly room: RoomView }) {
  const now = useNow(5_000)
  const { onAir, notOnAir, live: isLive, since } = words().stage
  if (!live) return <Fact term={onAir}>{notOnAir}</Fact>
  const { startedAt } = live
  const known =
    startedAt && since(formatClock(startedAt), formatDuration(now - Date.parse(startedAt)))
  return (
    <Fact term={onAir}>
      <span className={classes.live}>{isLive}</span>
      {known && ` ${known}`}
    </Fact>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
