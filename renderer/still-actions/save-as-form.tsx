import { Button, Group, SegmentedControl, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { useApp } from '../stores/stores-context.tsx'
import { useStill } from '../stores/use-still.ts'
import type { Failure, ImageFormat } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatSize } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { SaveAsDraft } from './save-as-draft.ts'
import { firstSaveAsDraft, readSaveAsDraft, sizeWords } from './save-as-draft.ts'
import classes from './save-as-form.module.css'
import { SaveAsSize } from './save-as-size.tsx'
import { useStillActions } from './use-still-actions.ts'

interface Props {
  readonly place: number
  readonly onDone: () => void
}

/** In which format and size a copy of a still is saved; the system asks where. */
export function SaveAsForm({ place, onDone }: Props) {
  const still = useStill(place)
  return still && <Form still={still} onDone={onDone} />
}

interface FormProps {
  readonly still: StillView
  readonly onDone: () => void
}

const formats = [
  { value: 'jpg', label: 'JPEG' },
  { value: 'png', label: 'PNG' },
  { value: 'webp', label: 'WebP' },
] as const satisfies readonly { readonly value: ImageFormat; readonly label: string }[]

function Form({ still, onDone }: FormProps) {
  const { saveAs } = useStillActions()
  const limits = useApp((app) => app.sizeLimits)
  const [draft, setDraft] = useState(() => firstSaveAsDraft(still))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { spec, problems } = readSaveAsDraft(draft, limits)
  const change = (part: Partial<SaveAsDraft>) => setDraft({ ...draft, ...part })

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!spec || isBusy) return
    setBusy(true)
    const saved = await saveAs(still.place, spec)
    setBusy(false)
    setFailure(saved.ok ? null : saved.error)
    if (saved.ok && saved.value !== null) onDone()
  }

  return (
    <form onSubmit={(event) => void save(event)} autoComplete="off" noValidate>
      <Stack gap="sm">
        <fieldset className={classes.group}>
          <legend>{words().stillActions.saveAs.format}</legend>
          <SegmentedControl<ImageFormat>
            aria-label={words().stillActions.saveAs.format}
            data={[...formats]}
            value={draft.format}
            onChange={(format) => change({ format })}
          />
        </fieldset>
        <SaveAsSize still={still} draft={draft} problems={problems} onChange={change} />
        <p className={classes.words}>{spec && wordsOf(still, draft, sizeWords(spec, still))}</p>
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {words().stillActions.saveAs.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function wordsOf(still: StillView, draft: SaveAsDraft, resized: string): string {
  if (draft.size === 'exact') return resized
  const isSame = draft.format === still.format
  const { exactCopy, asItIs } = words().stillActions.saveAs
  return isSame ? exactCopy : asItIs(formatSize(still))
}
