import type { ReactNode } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import type { Quality } from '../types.ts'
import { formatClock, formatDuration, formatMoment } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { Poster } from './poster.tsx'
import classes from './room-stage.module.css'

const qualityNames: Readonly<Record<Quality, string>> = {
  high: 'High',
  med: 'Medium',
  low: 'Low',
}

/** One room with all that is known of it. */
export function RoomPortrait({ room }: { readonly room: RoomView }) {
  return (
    <div className={classes.portrait}>
      <div className={classes.heading}>
        <h2>{room.roomId}</h2>
        {room.customRoomId && <span className={classes.custom}>{room.customRoomId}</span>}
      </div>
      <dl className={classes.facts}>
        <OnAir room={room} />
        {room.live?.quality && <Fact term="Quality">{qualityNames[room.live.quality]}</Fact>}
        {room.live?.orientation && (
          <Fact term="Orientation">
            {room.live.orientation === 'portrait' ? 'Portrait' : 'Landscape'}
          </Fact>
        )}
        {room.createdAt && <Fact term="Made">{formatMoment(room.createdAt)}</Fact>}
        {room.disabled && <Fact term="State">Disabled</Fact>}
      </dl>
      <Poster room={room} />
    </div>
  )
}

function OnAir({ room: { live } }: { readonly room: RoomView }) {
  const now = useNow(5_000)
  if (!live) return <Fact term="On air">No</Fact>
  return (
    <Fact term="On air">
      <span className={classes.live}>Live</span>
      {live.startedAt &&
        ` since ${formatClock(live.startedAt)} (${formatDuration(now - Date.parse(live.startedAt))})`}
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
