import { VisuallyHidden } from '@mantine/core'
import { useGallery, usePicks } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './gallery-page.module.css'
import { isFiltered } from './gallery-query.ts'

/** How many stills the result has, and how many of them are selected. */
export function GalleryCount() {
  const total = useGallery(({ shown, arrivals }) =>
    shown && shown.total !== null ? shown.total + arrivals.length : null,
  )
  const selected = usePicks((state) => state.selected.size)
  const { counts, gallery } = words()
  const parts = [
    total !== null && counts.stills(total),
    selected > 0 && gallery.selected(formatCount(selected)),
  ]
  return (
    <span className={classes.count} data-testid="gallery-count">
      {parts.filter(Boolean).join(', ')}
      <FoundStatus total={total} />
    </span>
  )
}

/** Tells who hears the page what a search has brought; new stills alone would tell too often. */
function FoundStatus({ total }: { readonly total: number | null }) {
  const isFound = useGallery(({ shown }) => shown !== null && isFiltered(shown.query))
  return (
    <VisuallyHidden component="span" role="status">
      {isFound && total !== null && words().gallery.found(words().counts.stills(total))}
    </VisuallyHidden>
  )
}
