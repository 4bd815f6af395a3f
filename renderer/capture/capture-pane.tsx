import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import { CaptureForm } from './capture-form.tsx'
import classes from './capture-pane.module.css'
import { RoomStage } from './room-stage.tsx'

/** The middle of the window: the selected rooms, and the way to capture them. */
export function CapturePane() {
  const selected = useSelectedRooms()
  return (
    <div className={classes.pane}>
      <RoomStage rooms={selected} />
      <CaptureForm rooms={selected} />
    </div>
  )
}
