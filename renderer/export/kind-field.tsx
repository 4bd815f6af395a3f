import { SegmentedControl } from '@mantine/core'
import { useExports } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import type { ExportKind } from './export-draft.ts'
import classes from './export-form.module.css'

const kinds: readonly ExportKind[] = ['contact-sheet', 'timelapse', 'zip', 'csv', 'json']

export function KindField() {
  const kind = useExports((state) => state.draft.kind)
  const change = useExports((state) => state.changeDraft)
  const texts = words().exports
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{texts.kind}</legend>
      <SegmentedControl<ExportKind>
        aria-label={texts.kindMeant}
        fullWidth
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        onChange={(next) => change({ kind: next })}
      />
      <span className={classes.dimmed}>{texts.descriptions[kind]}</span>
    </fieldset>
  )
}
