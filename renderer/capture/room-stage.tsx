import { MousePointerClick } from 'lucide-react'
import type { RoomView } from '../../preload/contract.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { words } from '../ui/words.ts'
import { ContactSheet } from './contact-sheet.tsx'
import { RoomPortrait } from './room-portrait.tsx'
import classes from './room-stage.module.css'

/** The selected rooms: one large, or several side by side. */
export function RoomStage({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const [only] = rooms
  const { selectedRooms, nothingSelected, howToSelect } = words().stage
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get to it.
    <section className={classes.stage} tabIndex={0} aria-label={selectedRooms}>
      {only === undefined && (
        <EmptyState icon={MousePointerClick} title={nothingSelected}>
          {howToSelect}
        </EmptyState>
      )}
      {only && rooms.length === 1 && <RoomPortrait key={only.roomId} room={only} />}
      {rooms.length > 1 && <ContactSheet rooms={rooms} />}
    </section>
  )
}
