import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { Choice } from './choices.ts'
import { choicesOf } from './choices.ts'
import classes from './filter-form.module.css'

interface Props {
  readonly title: string
  readonly choices: readonly Choice[]
  /** Keys of those chosen. */
  readonly chosen: readonly string[]
  /** That may be chosen at a time. */
  readonly most: number
  readonly onChange: (chosen: readonly string[]) => void
}

/** Several of many; a field to find them by where there are more than a few. */
export function CheckList({ title, choices, chosen, most, onChange }: Props) {
  const texts = words().gallery.filters
  const [search, setSearch] = useState('')
  const { listed, hidden } = choicesOf(choices, chosen, search)
  if (choices.length === 0) return null

  function set(key: string, isChosen: boolean) {
    onChange(isChosen ? [...chosen, key] : chosen.filter((other) => other !== key))
  }

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{title}</legend>
      {choices.length > 8 && (
        <TextInput
          type="search"
          aria-label={texts.findIn(title)}
          placeholder={texts.find}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.list}>
        {listed.map(({ key, label, count }) => (
          <Checkbox
            key={key}
            label={
              <>
                {label} <span className={classes.dimmed}>{formatCount(count)}</span>
              </>
            }
            checked={chosen.includes(key)}
            disabled={!chosen.includes(key) && chosen.length >= most}
            onChange={(event) => set(key, event.currentTarget.checked)}
          />
        ))}
      </div>
      {hidden > 0 && <span className={classes.dimmed}>{texts.more(formatCount(hidden))}</span>}
      {listed.length === 0 && <span className={classes.dimmed}>{texts.none}</span>}
    </fieldset>
  )
}
