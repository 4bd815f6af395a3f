import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useApp, useDraft } from '../stores/stores-context.tsx'
import classes from './capture-pane.module.css'
import type { Draft } from './draft.ts'
import { readDraft } from './draft.ts'
import { MoreButton, MoreOptions, useMoreOptions } from './more-options.tsx'
import { OptionsSummary } from './options-summary.tsx'

const qualities = [
  { value: '', label: 'As the stream' },
  { value: 'high', label: 'High' },
  { value: 'med', label: 'Medium' },
  { value: 'low', label: 'Low' },
]

const orientations = [
  { value: '', label: 'As the stream' },
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
]

const formats = ['jpg', 'png', 'webp']

/** The options of a capture, checked as they are typed; the rarer ones folded away. */
export function CaptureOptionsFields() {
  const draft = useDraft((state) => state)
  const limits = useApp((app) => app.sizeLimits)
  const read = readDraft(draft, limits)
  const more = useMoreOptions(read.asksForSize)
  const moreId = useId()
  const set =
    (field: keyof Draft) => (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
      draft.change({ [field]: event.currentTarget.value })
  return (
    <fieldset className={classes.options}>
      <legend>Capture options</legend>
      <NativeSelect
        label="Quality"
        data={qualities}
        value={draft.quality}
        onChange={set('quality')}
      />
      <NativeSelect
        label="Orientation"
        data={orientations}
        value={draft.orientation}
        onChange={set('orientation')}
      />
      <TextInput
        label="Width"
        {...pixels}
        value={draft.width}
        error={read.problems.width}
        onChange={set('width')}
      />
      <TextInput
        label="Height"
        {...pixels}
        value={draft.height}
        error={read.problems.height}
        onChange={set('height')}
      />
      <NativeSelect
        label="Format"
        data={formats}
        value={draft.format}
        error={read.problems.format}
        onChange={set('format')}
      />
      <TextInput
        label="Time in stream"
        placeholder="Now"
        inputMode="decimal"
        autoComplete="off"
        value={draft.time}
        error={read.problems.time}
        onChange={set('time')}
      />
      {read.needsConversion && (
        <Checkbox
          className={classes.convert ?? ''}
          label="Capture png, convert here"
          description="Stillroom asks for png and makes the webp itself."
          checked={draft.convert}
          onChange={(event) => draft.change({ convert: event.currentTarget.checked })}
        />
      )}
      <OptionsSummary options={read.options}>
        <MoreButton more={more} controls={moreId} />
      </OptionsSummary>
      <MoreOptions id={moreId} asksForSize={read.asksForSize} isOpen={more.isOpen} />
    </fieldset>
  )
}

const pixels = { inputMode: 'numeric', autoComplete: 'off', placeholder: 'Auto' } as const
