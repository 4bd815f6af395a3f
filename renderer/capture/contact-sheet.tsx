import type { RoomView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'
import { Poster } from './poster.tsx'
import classes from './room-stage.module.css'

/** More frames than this tell nobody anything. */
const most = 48

export function ContactSheet({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const more = rooms.length - most
  return (
    <>
      <ul className={classes.sheet} aria-label={words().stage.selectedRooms}>
        {rooms.slice(0, most).map((room) => (
          <li key={room.roomId} className={classes.frame}>
            <Poster room={room} />
            <span className={classes.caption}>{room.roomId}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.more}>{words().stage.more(more)}</p>}
    </>
  )
}
