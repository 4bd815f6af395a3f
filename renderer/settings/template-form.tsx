import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { translated } from '../ui/words.ts'
import classes from './template-form.module.css'
import { TokenList } from './token-list.tsx'
import { useTemplatePreview } from './use-template-preview.ts'

/** The file-name template, with the name that it makes. */
export function TemplateForm({ onClose }: { readonly onClose: () => void }) {
  const current = useApp((app) => app.library.template)
  const setTemplate = useApp((app) => app.setTemplate)
  const [template, setText] = useState(current)
  const [failure, setFailure] = useState<Failure | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const preview = useTemplatePreview(template)

  useEffect(() => input.current?.focus(), [])

  async function save(event: FormEvent) {
    event.preventDefault()
    const problem = await setTemplate(template)
    setFailure(problem)
    if (!problem) onClose()
  }

  function insert(token: string) {
    const field = input.current
    if (!field) return
    field.focus()
    field.setRangeText(token, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    setText(field.value)
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <TextInput
          ref={input}
          label="Template"
          description="A / makes a folder. The ending follows the image."
          classNames={{ input: classes.template ?? '' }}
          spellCheck={false}
          value={template}
          error={preview.failure && translated(preview.failure.message)}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Text size="xs" c="dimmed">
            For example
          </Text>
          <Code block className={classes.preview} aria-live="polite">
            {preview.file || '\u00a0'}
          </Code>
        </div>
        <TokenList onInsert={insert} />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Save</Button>
        </Group>
      </Stack>
    </form>
  )
}
