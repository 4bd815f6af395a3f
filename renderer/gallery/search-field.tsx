import { CloseButton, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useSearchTarget } from '../commands/use-search-target.ts'
import { useGallery } from '../stores/stores-context.tsx'

/** Longer words are no search any more. */
const longest = 200

/** Finds as somebody types; the result before stays until the new one is there. */
export function SearchField({ className }: { readonly className?: string | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const search = useGallery((state) => state.query.search)
  const change = useGallery((state) => state.change)
  const { aria, keys } = useCommandHint('search')
  useSearchTarget(field)
  return (
    <TextInput
      ref={field}
      className={className ?? ''}
      type="search"
      aria-label="Search stills"
      aria-keyshortcuts={aria}
      placeholder="Room, custom id, note, tag, file"
      title={`Search (${keys.join(' or ')})`}
      maxLength={longest}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={
        search !== '' && (
          <CloseButton
            size="xs"
            aria-label="Clear the search"
            onClick={() => {
              change({ search: '' })
              field.current?.focus()
            }}
          />
        )
      }
      value={search}
      onChange={(event) => change({ search: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && search !== '') change({ search: '' })
      }}
    />
  )
}
