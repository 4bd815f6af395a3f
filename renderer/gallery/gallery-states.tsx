import { Button, Loader } from '@mantine/core'
import { Images, SearchX } from 'lucide-react'
import { useGallery, usePage } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import classes from './gallery-page.module.css'
import { isFiltered } from './gallery-query.ts'
import { useClearFilters } from './use-clear-filters.ts'

/** Why the newest query brought nothing; what was shown before stays. */
export function GalleryFailure() {
  const failure = useGallery((state) => state.failure)
  const reload = useGallery((state) => state.reload)
  if (!failure) return null
  return (
    <div className={classes.failure}>
      <ListFailure failure={failure} onRetry={reload} />
    </div>
  )
}

export function GalleryLoading() {
  return (
    <div className={classes.waiting} role="status">
      <Loader size="sm" aria-label={words().gallery.loading} />
    </div>
  )
}

/** No still to show: the library is empty, or the filters leave none. */
export function NoStills() {
  const isNarrowed = useGallery(({ shown }) => shown !== null && isFiltered(shown.query))
  return isNarrowed ? <NothingFound /> : <EmptyLibrary />
}

function NothingFound() {
  const clear = useClearFilters()
  return (
    <EmptyState icon={SearchX} title={words().gallery.nothingFound}>
      {words().gallery.nothingFits}
      <Button variant="default" onClick={clear}>
        {words().gallery.clearAllFilters}
      </Button>
    </EmptyState>
  )
}

function EmptyLibrary() {
  const open = usePage((state) => state.open)
  return (
    <EmptyState icon={Images} title={words().gallery.empty}>
      {words().gallery.emptyText}
      <Button onClick={() => open('rooms')}>{words().gallery.toRooms}</Button>
    </EmptyState>
  )
}
