import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useDraft } from '../stores/stores-context.tsx'
import type { Draft } from './draft.ts'
import { mostTakes } from './draft.ts'
import classes from './more-options.module.css'

const fits: readonly { readonly value: Draft['fit']; readonly label: string }[] = [
  { value: '', label: 'Keep as it comes' },
  { value: 'crop', label: 'Crop' },
  { value: 'pad', label: 'Add bars' },
]

const numbersOfTakes = Array.from({ length: mostTakes }, (_, index) => ({
  value: String(index + 1),
  label: index === 0 ? 'Off' : `${index + 1} stills`,
}))

interface Disclosure {
  readonly isOpen: boolean
  toggle(): void
}

/** Open while one of its options is set, unless a person has folded it away. */
export function useMoreOptions(asksForSize: boolean): Disclosure {
  const isSet = useDraft(({ fit, best }) => best > 1 || (asksForSize && fit !== ''))
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
      More
    </Button>
  )
}

interface Props {
  readonly id: string
  readonly asksForSize: boolean
  readonly isOpen: boolean
}

/** The options that most captures leave alone. */
export function MoreOptions({ id, asksForSize, isOpen }: Props) {
  const { fit, best, keepAll, change } = useDraft((state) => state)
  return (
    <div id={id} className={classes.panel} hidden={!isOpen}>
      {asksForSize && (
        <NativeSelect
          label="Fit to size"
          description="Where the picture comes in another size."
          data={fits}
          value={fit}
          onChange={(event) => change({ fit: toFit(event.currentTarget.value) })}
        />
      )}
      <NativeSelect
        label="Best of"
        description="Taken a second apart. Each counts as a capture."
        data={numbersOfTakes}
        value={String(best)}
        onChange={(event) => change({ best: Number(event.currentTarget.value) })}
      />
      {best > 1 && (
        <Checkbox
          className={classes.keepAll ?? ''}
          label="Keep all"
          description="Saves the other takes as well."
          checked={keepAll}
          onChange={(event) => change({ keepAll: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function toFit(value: string): Draft['fit'] {
  return fits.find((fit) => fit.value === value)?.value ?? ''
}
