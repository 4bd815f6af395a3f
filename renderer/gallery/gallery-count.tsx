import { VisuallyHidden } from '@mantine/core'
import { useGallery, usePicks } from '../stores/stores-context.tsx'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import classes from './gallery-page.module.css'
import { isFiltered } from './gallery-query.ts'

/** How many stills the result has, and how many of them are selected. */
export function GalleryCount() {
  const total = useGallery(({ shown, arrivals }) =>
    shown && shown.total !== null ? shown.total + arrivals.length : null,
  )
  const selected = usePicks((state) => state.selected.size)
  const words = [
    total !== null && formatNumberOf(total, 'still'),
    selected > 0 && `${formatCount(selected)} selected`,
  ]
  return (
    <span className={classes.count} data-testid="gallery-count">
      {words.filter(Boolean).join(', ')}
      <FoundStatus total={total} />
    </span>
  )
}

/** Tells who hears the page what a search has brought; new stills alone would tell too often. */
function FoundStatus({ total }: { readonly total: number | null }) {
  const isFound = useGallery(({ shown }) => shown !== null && isFiltered(shown.query))
  return (
    <VisuallyHidden component="span" role="status">
      {isFound && total !== null && `${formatNumberOf(total, 'still')} found`}
    </VisuallyHidden>
  )
}
