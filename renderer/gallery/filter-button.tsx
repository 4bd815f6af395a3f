import { Button, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ListFilter } from 'lucide-react'
import { useEffect } from 'react'
import { useGallery, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { FilterForm } from './filter-form.tsx'

/** Ms that changes of the library are gathered for before its numbers are asked for anew. */
const gathering = 500

/** Opens the filters. */
export function FilterButton() {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  useFreshFacets(isOpen)
  return (
    <Popover
      opened={isOpen}
      onChange={close}
      position="bottom-start"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button variant="default" leftSection={<ListFilter size={14} />} onClick={toggle}>
          {words().gallery.filters.title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={words().gallery.filters.title}>
        <FilterForm />
      </Popover.Dropdown>
    </Popover>
  )
}

/** While the filters stand open, what there is to choose from follows the library. */
function useFreshFacets(isOpen: boolean): void {
  const { gallery } = useStores()
  const places = useGallery((state) => state.shown?.places)
  useEffect(() => {
    if (isOpen) void gallery.getState().loadFacets()
  }, [gallery, isOpen])
  useEffect(() => {
    if (!isOpen || !places) return
    const timer = setTimeout(() => void gallery.getState().loadFacets(), gathering)
    return () => clearTimeout(timer)
  }, [gallery, isOpen, places])
}
