import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useSearchTarget } from '../commands/use-search-target.ts'
import { useRooms } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { RoomFilters } from './room-filters.tsx'
import classes from './rooms-pane.module.css'

export function RoomSearch() {
  const query = useRooms((state) => state.query)
  const setQuery = useRooms((state) => state.setQuery)
  const input = useRef<HTMLInputElement>(null)
  const { aria } = useCommandHint('search')
  useSearchTarget(input)
  return (
    <search className={classes.search}>
      <TextInput
        ref={input}
        type="search"
        aria-label={words().rooms.search}
        aria-keyshortcuts={aria}
        placeholder={words().rooms.ids}
        leftSection={<Search size={14} />}
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <RoomFilters />
    </search>
  )
}
