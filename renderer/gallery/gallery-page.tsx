import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FolderCog } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { PageHeader } from '../pages/page-header.tsx'
import { useStores } from '../stores/stores-context.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { words } from '../ui/words.ts'
import { AwayNotice } from './away-notice.tsx'
import { FilterButton } from './filter-button.tsx'
import { FilterChips } from './filter-chips.tsx'
import { GalleryContent } from './gallery-content.tsx'
import { GalleryCount } from './gallery-count.tsx'
import type { GridRequest } from './gallery-grid.tsx'
import { GalleryMenu } from './gallery-menu.tsx'
import classes from './gallery-page.module.css'
import { GalleryFailure } from './gallery-states.tsx'
import { OrderTools } from './order-tools.tsx'
import { SearchField } from './search-field.tsx'
import { SelectionTools } from './selection-tools.tsx'
import type { Menu } from './use-grid-actions.ts'

const Viewer = loadLater(async () => (await import('../viewer/viewer.tsx')).Viewer)

const LibraryDialog = loadLater(
  async () => (await import('../library/library-dialog.tsx')).LibraryDialog,
)

/** What stands open in the viewer: the order of its next and previous, and the first. */
interface Opened {
  readonly places: readonly number[]
  readonly start: number
  /** Shown beside the first one. */
  readonly compareWith?: number
}

/** All stills of the library: finding them, looking at them, doing something with them. */
export function GalleryPage() {
  const { gallery, picks } = useStores()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [menu, setMenu] = useState<Menu | null>(null)
  const [request, setRequest] = useState<GridRequest | null>(null)

  useEffect(() => gallery.getState().open(), [gallery])

  const open = useCallback(
    (start: number) => setOpened({ places: gallery.getState().shown?.places ?? [start], start }),
    [gallery],
  )

  function compare(start: number, compareWith: number) {
    const places = gallery.getState().shown?.places ?? [start, compareWith]
    setOpened({ places, start, compareWith })
  }

  /** The still that was looked at last is the one to go on from. */
  function closeViewer(last: number) {
    setOpened(null)
    picks.getState().moveTo(last)
    setRequest({ place: last })
  }

  return (
    <div className={classes.page}>
      <PageHeader title={words().gallery.title}>
        <GalleryCount />
        <SelectionTools onMenu={setMenu} />
        <LibraryButton />
      </PageHeader>
      {/* biome-ignore lint/a11y/useSemanticElements: a search landmark around fields alone. */}
      <div role="search" className={classes.tools}>
        <SearchField className={classes.search} />
        <FilterButton />
        <OrderTools />
      </div>
      <FilterChips />
      <AwayNotice />
      <GalleryFailure />
      <GalleryContent request={request} onOpen={open} onMenu={setMenu} />
      <GalleryMenu menu={menu} onClose={() => setMenu(null)} onCompare={compare} />
      {opened && <Viewer {...opened} onClose={closeViewer} />}
    </div>
  )
}

function LibraryButton() {
  const [isOpen, { open, close }] = useDisclosure(false)
  const [wasOpen, setWasOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<FolderCog size={14} />}
        onClick={() => {
          setWasOpen(true)
          open()
        }}
      >
        {words().gallery.library}
      </Button>
      {wasOpen && <LibraryDialog opened={isOpen} onClose={close} />}
    </>
  )
}
