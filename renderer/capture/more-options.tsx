import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { words } from '../ui/words.ts'
import type { Draft } from './draft.ts'
import { mostTakes } from './draft.ts'
import classes from './more-options.module.css'

function numbersOfTakes() {
  const { bestOff, bestOf } = words().capture.options
  return Array.from({ length: mostTakes }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? bestOff : bestOf(index + 1),
  }))
}

interface Disclosure {
  readonly isOpen: boolean
  toggle(): void
}

/** Open while one of its options is set, unless a person has folded it away. */
export function useMoreOptions({ fit, best }: Draft, asksForSize: boolean): Disclosure {
  const isSet = best > 1 || (asksForSize && fit !== '')
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? isSet
  return { isOpen, toggle: () => setChosen(!isOpen) }
}

interface ButtonProps {
  readonly more: Disclosure
  /** The id of what it opens. */
  readonly controls: string
}

export function MoreButton({ more, controls }: ButtonProps) {
  return (
    <Button
      className={classes.button ?? ''}
      variant="subtle"
      size="compact-xs"
      aria-expanded={more.isOpen}
      aria-controls={controls}
      leftSection={more.isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
      onClick={more.toggle}
    >
      {words().capture.options.more}
    </Button>
  )
}

interface Props {
  readonly id: string
  readonly draft: Draft
  readonly asksForSize: boolean
  readonly isOpen: boolean
  readonly onChange: (change: Partial<Draft>) => void
}

/** The options that most captures leave alone. */
export function MoreOptions({ id, draft, asksForSize, isOpen, onChange }: Props) {
  const { fit, best, keepAll } = draft
  const texts = words().capture.options
  return (
    <div id={id} className={classes.panel} hidden={!isOpen}>
      {asksForSize && (
        <NativeSelect
          label={texts.fit}
          description={texts.fitHint}
          data={[
            { value: '', label: texts.fits.none },
            { value: 'crop', label: texts.fits.crop },
            { value: 'pad', label: texts.fits.pad },
          ]}
          value={fit}
          onChange={(event) => onChange({ fit: toFit(event.currentTarget.value) })}
        />
      )}
      <NativeSelect
        label={texts.best}
        description={texts.bestHint}
        data={numbersOfTakes()}
        value={String(best)}
        onChange={(event) => onChange({ best: Number(event.currentTarget.value) })}
      />
      {best > 1 && (
        <Checkbox
          className={classes.keepAll ?? ''}
          label={texts.keepAll}
          description={texts.keepAllHint}
          checked={keepAll}
          onChange={(event) => onChange({ keepAll: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function toFit(value: string): Draft['fit'] {
  return value === 'crop' || value === 'pad' ? value : ''
}
