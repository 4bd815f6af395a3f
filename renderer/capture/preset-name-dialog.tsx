import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { usePresets } from '../stores/stores-context.tsx'
import type { CaptureOptions, Preset } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { nameProblem, suggestedName } from './preset-rules.ts'

/** What a name is asked for. */
export type NameDialogTask =
  | { readonly kind: 'save'; readonly options: CaptureOptions }
  | { readonly kind: 'rename'; readonly preset: Preset }

interface Props {
  readonly task: NameDialogTask
  /** One's own presets. */
  readonly presets: readonly Preset[]
  readonly onClose: () => void
}

/** Asks for a preset's name; what is wrong with it shows once it has been changed or sent. */
export function PresetNameDialog({ task, presets, onClose }: Props) {
  const save = usePresets((state) => state.save)
  const rename = usePresets((state) => state.rename)
  const isNew = task.kind === 'save'
  const others = isNew ? presets : presets.filter(({ id }) => id !== task.preset.id)
  const [name, setName] = useState(() =>
    isNew ? suggestedName(task.options, presets) : task.preset.name,
  )
  const [isTouched, setTouched] = useState(false)
  const problem = nameProblem(name, others)
  const texts = words().capture.presets.dialog

  function submit(event: FormEvent) {
    event.preventDefault()
    // The capture form is around this one in React's tree.
    event.stopPropagation()
    setTouched(true)
    if (problem) return
    if (isNew) save(name, task.options)
    else rename(task.preset.id, name)
    onClose()
  }

  return (
    <Dialog opened title={isNew ? texts.save : texts.rename} onClose={onClose} size="sm">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={texts.name}
            value={name}
            autoComplete="off"
            data-autofocus
            error={isTouched && problem}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTouched(true)
              setName(event.currentTarget.value)
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit">{isNew ? texts.saveButton : texts.renameButton}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
