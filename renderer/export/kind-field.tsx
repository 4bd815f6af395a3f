import { SegmentedControl } from '@mantine/core'
import { useExports } from '../stores/stores-context.tsx'
import type { ExportKind } from './export-draft.ts'
import classes from './export-form.module.css'
import { kindNames } from './export-words.ts'

const kinds = Object.keys(kindNames) as readonly ExportKind[]

const descriptions: Readonly<Record<ExportKind, string>> = {
  'contact-sheet': 'All of them small, side by side, on one sheet.',
  timelapse: 'A film of them, one a frame, in their order.',
  zip: 'Copies of their files in one archive.',
  csv: 'What is known of each, as a table for spreadsheets.',
  json: 'What is known of each, for programs.',
}

export function KindField() {
  const kind = useExports((state) => state.draft.kind)
  const change = useExports((state) => state.changeDraft)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Kind</legend>
      <SegmentedControl<ExportKind>
        aria-label="Kind of export"
        fullWidth
        data={kinds.map((value) => ({ value, label: kindNames[value] }))}
        value={kind}
        onChange={(next) => change({ kind: next })}
      />
      <span className={classes.dimmed}>{descriptions[kind]}</span>
    </fieldset>
  )
}
