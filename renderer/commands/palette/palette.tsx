import { Text, TextInput, VisuallyHidden } from '@mantine/core'
import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'
import { useCommands } from '../../stores/stores-context.tsx'
import { words } from '../../ui/words.ts'
import type { Entry } from './entry.ts'
import { find } from './find.ts'
import classes from './palette.module.css'
import { PaletteList } from './palette-list.tsx'
import { stepOfKey } from './step-of-key.ts'
import { useEntries } from './use-entries.ts'

interface Props {
  readonly onChoose: (entry: Entry) => void
  readonly onClose: () => void
}

/**
 * A combobox whose list is always open. Not Mantine's: that tells assistive technology of the
 * marked option only after a key has moved it, and here the first one is marked as somebody types.
 */
export function Palette({ onChoose, onClose }: Props) {
  const listId = useId()
  const entries = useEntries()
  const recent = useCommands((state) => state.recent)
  const query = useCommands((state) => state.query)
  const ask = useCommands((state) => state.ask)
  const isChosen = useCommands((state) => state.isChosen)
  const [index, setIndex] = useState(0)
  const found = useMemo(() => find(entries, query, recent), [entries, query, recent])
  const shown = useMemo(() => found.flatMap((part) => part.entries), [found])
  const marked = shown[Math.min(index, shown.length - 1)]
  const hasHits = shown.length > 0
  const optionId = (entry: Entry) => `${listId}-${entry.id}`

  useEffect(() => {
    if (isChosen && marked) onChoose(marked)
  }, [isChosen, marked, onChoose])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = stepOfKey(event, index, shown.length)
    if (step !== undefined) setIndex(step)
    else if (event.key === 'Enter' && marked) onChoose(marked)
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose()
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.palette}>
      <TextInput
        type="search"
        size="sm"
        role="combobox"
        aria-label={words().commands.palette.label}
        aria-expanded={hasHits}
        aria-controls={hasHits ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={marked && optionId(marked)}
        placeholder={words().commands.palette.placeholder}
        leftSection={<Search size={14} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        data-autofocus
        value={query}
        onChange={(event) => {
          ask(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.found}>
        {hasHits ? (
          <PaletteList
            id={listId}
            found={found}
            marked={marked}
            optionId={optionId}
            onChoose={onChoose}
          />
        ) : (
          <Text c="dimmed" ta="center" py="md">
            {words().commands.palette.nothing}
          </Text>
        )}
      </div>
      <VisuallyHidden role="status">
        {query !== '' && words().commands.palette.results(shown.length)}
      </VisuallyHidden>
    </div>
  )
}
