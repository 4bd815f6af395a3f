import type { RoomView } from '../../preload/contract.ts'
import { pictureOf } from '../stills/picture.ts'
import { useStills } from '../stores/stores-context.tsx'
import { formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './room-stage.module.css'

/** The room's newest still, where one is among those that were loaded. */
export function Poster({ room }: { readonly room: RoomView }) {
  const still = useStills((state) => state.stills.find(({ roomId }) => roomId === room.roomId))
  const { newestStill, noStill } = words().stage
  return (
    <div className={classes.poster}>
      {still ? (
        <img
          src={pictureOf(still)}
          alt={newestStill(room.roomId, formatMoment(still.capturedAt))}
          decoding="async"
        />
      ) : (
        noStill
      )}
    </div>
  )
}
