import { useGallery } from '../stores/stores-context.tsx'
import type { GridRequest } from './gallery-grid.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import classes from './gallery-page.module.css'
import { GalleryLoading, NoStills } from './gallery-states.tsx'
import type { Menu } from './use-grid-actions.ts'

interface Props {
  readonly request: GridRequest | null
  readonly onOpen: (place: number) => void
  readonly onMenu: (menu: Menu) => void
}

/** The stills, or why there are none. */
export function GalleryContent({ request, onOpen, onMenu }: Props) {
  const shown = useGallery((state) => state.shown)
  const query = useGallery((state) => state.query)
  const isLoading = useGallery((state) => state.isLoading)
  if (shown === null)
    return <div className={classes.content}>{isLoading && <GalleryLoading />}</div>
  return (
    <div className={classes.content}>
      {shown.places.length === 0 ? (
        <NoStills />
      ) : (
        <GalleryGrid
          shown={shown}
          isStale={shown.query !== query}
          request={request}
          onOpen={onOpen}
          onMenu={onMenu}
        />
      )}
    </div>
  )
}
