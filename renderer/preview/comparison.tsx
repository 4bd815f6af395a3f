import { CloseButton } from '@mantine/core'
import { useStore } from 'zustand'
import { useStores } from '../stores/stores-context.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import { AskedFrame } from './asked-frame.tsx'
import { CameStill } from './came-still.tsx'
import classes from './comparison.module.css'

/** The frame that was asked for in the preview, beside the still that came of it. */
export function Comparison({ roomId }: { readonly roomId: string }) {
  const { asks } = useStores()
  const ask = useStore(asks, (state) => state.byRoom.get(roomId))
  const returnedFocus = useReturnedFocus<HTMLElement>(ask)
  if (!ask) return null
  return (
    <section
      {...returnedFocus}
      className={classes.comparison}
      aria-label={words().preview.comparison}
    >
      <AskedFrame ask={ask} />
      <CameStill ask={ask} />
      <CloseButton
        size="sm"
        aria-label={words().preview.closeComparison}
        onClick={() => asks.getState().drop(ask.id)}
      />
    </section>
  )
}
