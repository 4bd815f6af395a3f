import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useExports } from '../stores/stores-context.tsx'
import type { SheetFormat } from './export-draft.ts'
import { exportLimits } from './export-draft.ts'
import classes from './export-form.module.css'

const { max } = exportLimits.columns
const columnCounts = Array.from({ length: max }, (_, index) => String(index + 1))

/** Of the contract: a title is no essay. */
const longestTitle = 200

export function SheetOptions() {
  const { sheetFormat, columns, title, captions } = useExports((state) => state.draft)
  const change = useExports((state) => state.changeDraft)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Sheet</legend>
      <SegmentedControl<SheetFormat>
        aria-label="Format"
        data={[
          { value: 'pdf', label: 'PDF, in pages' },
          { value: 'png', label: 'PNG, one picture' },
        ]}
        value={sheetFormat}
        onChange={(next) => change({ sheetFormat: next })}
      />
      <div className={classes.row}>
        <NativeSelect
          className={classes.number ?? ''}
          label="Columns"
          data={columnCounts}
          value={String(columns)}
          onChange={({ currentTarget }) => change({ columns: Number(currentTarget.value) })}
        />
        <TextInput
          flex={1}
          miw={180}
          label="Title"
          placeholder="None"
          maxLength={longestTitle}
          value={title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </div>
      <Checkbox
        label="Room and time below each still"
        checked={captions}
        onChange={({ currentTarget }) => change({ captions: currentTarget.checked })}
      />
    </fieldset>
  )
}
