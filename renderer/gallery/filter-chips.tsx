import { Button, UnstyledButton } from '@mantine/core'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { useGallery } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { chipsOf } from './chips.ts'
import classes from './gallery-page.module.css'
import { isFiltered } from './gallery-query.ts'
import { useClearFilters } from './use-clear-filters.ts'

/** The filters that are set, each with a way to take it away. */
export function FilterChips() {
  const query = useGallery((state) => state.query)
  const facets = useGallery((state) => state.facets)
  const change = useGallery((state) => state.change)
  const clear = useClearFilters()
  const list = useRef<HTMLDivElement>(null)
  const chips = chipsOf(query, facets)
  if (!isFiltered(query)) return null

  /** The button is gone then: the next one gets the focus. */
  function remove(index: number) {
    const without = chips[index]?.without ?? {}
    if (!isFiltered({ ...query, ...without })) return clear()
    change(without)
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button') ?? []
      buttons[Math.min(index, buttons.length - 1)]?.focus()
    })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div
      ref={list}
      role="group"
      aria-label={words().gallery.filters.active}
      className={classes.chips}
    >
      {chips.map(({ key, label }, index) => (
        <UnstyledButton
          key={key}
          className={classes.chip}
          aria-label={words().gallery.filters.remove(label)}
          onClick={() => remove(index)}
        >
          {label}
          <X size={12} aria-hidden />
        </UnstyledButton>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={clear}>
        {words().gallery.filters.clear}
      </Button>
    </div>
  )
}
