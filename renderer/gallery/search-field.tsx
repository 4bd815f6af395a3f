import { CloseButton, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useSearchTarget } from '../commands/use-search-target.ts'
import { useGallery } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'

/** Longer words are no search any more. */
const longest = 200

/** Finds as somebody types; the result before stays until the new one is there. */
export function SearchField({ className }: { readonly className?: string | undefined }) {
  const field = useRef<HTMLInputElement>(null)
  const search = useGallery((state) => state.query.search)
  const change = useGallery((state) => state.change)
  const { aria, keys } = useCommandHint('search')
  useSearchTarget(field)
  const texts = words().gallery.search
  return (
    <TextInput
      ref={field}
      className={className ?? ''}
      type="search"
      aria-label={texts.title}
      aria-keyshortcuts={aria}
      placeholder={texts.placeholder}
      title={texts.keys(keys)}
      maxLength={longest}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={
        search !== '' && (
          <CloseButton
            size="xs"
            aria-label={texts.clear}
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
