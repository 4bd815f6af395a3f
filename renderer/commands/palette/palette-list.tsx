import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { useApp } from '../../stores/stores-context.tsx'
import { shortcutWords } from '../../ui/shortcut.ts'
import { words } from '../../ui/words.ts'
import type { Entry } from './entry.ts'
import type { Found } from './find.ts'
import classes from './palette.module.css'

interface Props {
  readonly id: string
  readonly found: readonly Found[]
  readonly marked: Entry | undefined
  readonly optionId: (entry: Entry) => string
  readonly onChoose: (entry: Entry) => void
}

/** What was found, by parts. The focus stays in the field. */
export function PaletteList({ id, found, marked, optionId, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label={words().commands.palette.list} className={classes.list}>
      {found.map((part) => (
        <Part key={part.kind} kind={part.kind}>
          {part.entries.map((entry) => (
            <Option
              key={entry.id}
              id={optionId(entry)}
              entry={entry}
              isMarked={entry === marked}
              onChoose={onChoose}
            />
          ))}
        </Part>
      ))}
    </div>
  )
}

interface PartProps {
  readonly kind: Found['kind']
  readonly children: ReactNode
}

function Part({ kind, children }: PartProps) {
  const heading = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div role="group" aria-labelledby={heading}>
      <div id={heading} role="presentation" className={classes.kind}>
        {words().commands.palette.kinds[kind]}
      </div>
      {children}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: Entry
  readonly isMarked: boolean
  readonly onChoose: (entry: Entry) => void
}

function Option({ id, entry, isMarked, onChoose }: OptionProps) {
  const row = useRef<HTMLDivElement>(null)
  const isMac = useApp((app) => app.platform === 'darwin')
  useLayoutEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isMarked])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isMarked}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <span className={classes.title}>{entry.title}</span>
      {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
      {entry.shortcut && <Kbd size="xs">{shortcutWords(entry.shortcut, isMac)}</Kbd>}
    </div>
  )
}
