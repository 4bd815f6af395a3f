import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { useId } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './capture-pane.module.css'
import type { Draft } from './draft.ts'
import { readDraft } from './draft.ts'
import { MoreButton, MoreOptions, useMoreOptions } from './more-options.tsx'
import { OptionsSummary } from './options-summary.tsx'

const formats = ['jpg', 'png', 'webp']

interface Props {
  readonly titleId: string
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
  /** Leaves the time out: it is of one capture only. */
  readonly isLasting?: boolean
  readonly ref?: Ref<HTMLFieldSetElement>
}

/** The options of a capture, checked as they are typed; the rarer ones folded away. */
export function OptionsFields({ titleId, draft, onChange, isLasting = false, ref }: Props) {
  const limits = useApp((app) => app.sizeLimits)
  const read = readDraft(draft, limits)
  const more = useMoreOptions(draft, read.asksForSize)
  const moreId = useId()
  const texts = words().capture.options
  const { qualities, orientations } = texts
  const set =
    (field: keyof Draft) => (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
      onChange({ [field]: event.currentTarget.value })
  return (
    <fieldset ref={ref} className={classes.options} aria-labelledby={titleId}>
      <NativeSelect
        label={texts.quality}
        data={[
          { value: '', label: texts.asStream },
          { value: 'high', label: qualities.high },
          { value: 'med', label: qualities.med },
          { value: 'low', label: qualities.low },
        ]}
        value={draft.quality}
        onChange={set('quality')}
      />
      <NativeSelect
        label={texts.orientation}
        data={[
          { value: '', label: texts.asStream },
          { value: 'landscape', label: orientations.landscape },
          { value: 'portrait', label: orientations.portrait },
        ]}
        value={draft.orientation}
        onChange={set('orientation')}
      />
      <TextInput
        label={texts.width}
        {...pixels}
        placeholder={texts.auto}
        value={draft.width}
        error={read.problems.width}
        onChange={set('width')}
      />
      <TextInput
        label={texts.height}
        {...pixels}
        placeholder={texts.auto}
        value={draft.height}
        error={read.problems.height}
        onChange={set('height')}
      />
      <NativeSelect
        label={texts.format}
        data={formats}
        value={draft.format}
        error={read.problems.format}
        onChange={set('format')}
      />
      {!isLasting && (
        <TextInput
          label={texts.time}
          placeholder={texts.now}
          inputMode="decimal"
          autoComplete="off"
          value={draft.time}
          error={read.problems.time}
          onChange={set('time')}
        />
      )}
      {read.needsConversion && (
        <Checkbox
          className={classes.convert ?? ''}
          label={texts.convert}
          description={texts.convertHint}
          checked={draft.convert}
          onChange={(event) => onChange({ convert: event.currentTarget.checked })}
        />
      )}
      <OptionsSummary options={read.options}>
        <MoreButton more={more} controls={moreId} />
      </OptionsSummary>
      <MoreOptions
        id={moreId}
        draft={draft}
        asksForSize={read.asksForSize}
        isOpen={more.isOpen}
        onChange={onChange}
      />
    </fieldset>
  )
}

const pixels = { inputMode: 'numeric', autoComplete: 'off' } as const
