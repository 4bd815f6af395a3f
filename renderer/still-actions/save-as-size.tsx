import { SegmentedControl, TextInput } from '@mantine/core'
import type { Size } from '../types.ts'
import { words } from '../ui/words.ts'
import type { FitMode, SaveAsDraft, SaveAsRead } from './save-as-draft.ts'
import { matchingSide } from './save-as-draft.ts'
import classes from './save-as-form.module.css'

interface Props {
  readonly still: Size
  readonly draft: SaveAsDraft
  readonly problems: SaveAsRead['problems']
  readonly onChange: (part: Partial<SaveAsDraft>) => void
}

/** A still's own size, or an exact one. */
export function SaveAsSize({ draft, onChange, ...props }: Props) {
  return (
    <fieldset className={classes.group}>
      <legend>{words().stillActions.saveAs.size}</legend>
      <SegmentedControl<SaveAsDraft['size']>
        aria-label={words().stillActions.saveAs.size}
        data={[
          { value: 'keep', label: words().stillActions.saveAs.keep },
          { value: 'exact', label: words().stillActions.saveAs.exact },
        ]}
        value={draft.size}
        onChange={(size) => onChange({ size })}
      />
      {draft.size === 'exact' && <ExactSize draft={draft} onChange={onChange} {...props} />}
    </fieldset>
  )
}

/** A side follows the other until somebody has typed both. */
function ExactSize({ still, draft, problems, onChange }: Props) {
  const followsWidth = draft.height === matchingSide(draft.width, still.width, still.height)
  const followsHeight = draft.width === matchingSide(draft.height, still.height, still.width)

  function setWidth(width: string) {
    const height = matchingSide(width, still.width, still.height)
    onChange(followsWidth && height ? { width, height } : { width })
  }

  function setHeight(height: string) {
    const width = matchingSide(height, still.height, still.width)
    onChange(followsHeight && width ? { width, height } : { height })
  }

  return (
    <>
      <div className={classes.sides}>
        <TextInput
          label={words().stillActions.saveAs.width}
          inputMode="numeric"
          value={draft.width}
          error={problems.width}
          onChange={({ currentTarget }) => setWidth(currentTarget.value)}
        />
        <TextInput
          label={words().stillActions.saveAs.height}
          inputMode="numeric"
          value={draft.height}
          error={problems.height}
          onChange={({ currentTarget }) => setHeight(currentTarget.value)}
        />
      </div>
      <SegmentedControl<FitMode>
        aria-label={words().stillActions.saveAs.shape}
        data={[
          { value: 'crop', label: words().stillActions.saveAs.crop },
          { value: 'pad', label: words().stillActions.saveAs.pad },
        ]}
        value={draft.mode}
        onChange={(mode) => onChange({ mode })}
      />
    </>
  )
}
