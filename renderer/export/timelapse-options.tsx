import { SegmentedControl, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useExports } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import type { ExportProblems, FilmFormat } from './export-draft.ts'
import classes from './export-form.module.css'

interface Props {
  readonly problems: ExportProblems
}

export function TimelapseOptions({ problems }: Props) {
  const { framesPerSecond, width } = useExports((state) => state.draft)
  const change = useExports((state) => state.changeDraft)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{words().exports.film}</legend>
      <FormatField />
      <div className={classes.row}>
        <TextInput
          className={classes.number ?? ''}
          label={words().exports.frames}
          inputMode="numeric"
          value={framesPerSecond}
          error={problems.framesPerSecond}
          onChange={({ currentTarget }) => change({ framesPerSecond: currentTarget.value })}
        />
        <TextInput
          className={classes.number ?? ''}
          label={words().exports.width}
          inputMode="numeric"
          value={width}
          error={problems.width}
          onChange={({ currentTarget }) => change({ width: currentTarget.value })}
        />
      </div>
      <span className={classes.dimmed}>{words().exports.heightFollows}</span>
    </fieldset>
  )
}

function FormatField() {
  const format = useExports((state) => state.draft.filmFormat)
  const canMakeMp4 = useExports((state) => state.canMakeMp4)
  const loadAbilities = useExports((state) => state.loadAbilities)
  const change = useExports((state) => state.changeDraft)
  useEffect(() => void loadAbilities(), [loadAbilities])
  return (
    <>
      <SegmentedControl<FilmFormat>
        aria-label={words().exports.format}
        data={[
          { value: 'webp', label: 'WebP' },
          { value: 'gif', label: 'GIF' },
          { value: 'mp4', label: 'MP4', disabled: canMakeMp4 !== true && format !== 'mp4' },
        ]}
        value={format}
        onChange={(next) => change({ filmFormat: next })}
      />
      {canMakeMp4 === false && <span className={classes.dimmed}>{words().exports.noFfmpeg}</span>}
    </>
  )
}
