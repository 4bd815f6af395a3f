import { UnstyledButton } from '@mantine/core'
import { useGallery, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './gallery-grid.module.css'

/** New stills that wait above the view. */
export function ArrivalsPill({ onShow }: { readonly onShow: () => void }) {
  const { gallery } = useStores()
  const count = useGallery((state) => state.arrivals.length)

  function show() {
    gallery.getState().hold(false)
    onShow()
  }

  return (
    <div role="status">
      {count > 0 && (
        <UnstyledButton className={classes.pill} onClick={show}>
          {words().counts.newStills(count)}
        </UnstyledButton>
      )}
    </div>
  )
}
