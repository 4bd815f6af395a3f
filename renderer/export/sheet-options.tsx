import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useExports } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
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
      <legend className={classes.legend}>{words().exports.sheet}</legend>
      <SegmentedControl<SheetFormat>
        aria-label={words().exports.format}
        data={[
          { value: 'pdf', label: words().exports.pdf },
          { value: 'png', label: words().exports.png },
        ]}
        value={sheetFormat}
        onChange={(next) => change({ sheetFormat: next })}
      />
      <div className={classes.row}>
        <NativeSelect
          className={classes.number ?? ''}
          label={words().exports.columns}
          data={columnCounts}
          value={String(columns)}
          onChange={({ currentTarget }) => change({ columns: Number(currentTarget.value) })}
        />
        <TextInput
          flex={1}
          miw={180}
          label={words().exports.sheetTitle}
          placeholder={words().exports.noTitle}
          maxLength={longestTitle}
          value={title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </div>
      <Checkbox
        label={words().exports.captions}
        checked={captions}
        onChange={({ currentTarget }) => change({ captions: currentTarget.checked })}
      />
    </fieldset>
  )
}
