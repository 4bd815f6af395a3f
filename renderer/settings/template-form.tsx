import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { translated, words } from '../ui/words.ts'
import classes from './template-form.module.css'
import { TokenList } from './token-list.tsx'
import { useTemplatePreview } from './use-template-preview.ts'

interface Props {
  /** In a dialog: closes it. Without one, the form stays and says that it has saved. */
  readonly onClose?: () => void
}

/** The file-name template, with the name that it makes. */
export function TemplateForm({ onClose }: Props) {
  const current = useApp((app) => app.library.template)
  const setTemplate = useApp((app) => app.setTemplate)
  const [template, setText] = useState(current)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSaved, setSaved] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const preview = useTemplatePreview(template)
  const isInDialog = onClose !== undefined

  // Later than the dialog, whose own search for the first field finds nothing yet.
  useEffect(() => {
    if (isInDialog) input.current?.focus()
  }, [isInDialog])

  function change(text: string) {
    setText(text)
    setFailure(null)
    setSaved(false)
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    const problem = await setTemplate(template)
    setFailure(problem)
    setSaved(!problem)
    if (!problem) onClose?.()
  }

  function insert(token: string) {
    const field = input.current
    if (!field) return
    field.focus()
    field.setRangeText(token, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    change(field.value)
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <TextInput
          ref={input}
          label={words().settings.template.label}
          description={words().settings.template.description}
          classNames={{ input: classes.template ?? '' }}
          spellCheck={false}
          value={template}
          error={preview.failure && translated(preview.failure.message)}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <div>
          <Text size="xs" c="dimmed">
            {words().settings.template.example}
          </Text>
          <Code block className={classes.preview} aria-live="polite">
            {preview.file || '\u00a0'}
          </Code>
        </div>
        <TokenList onInsert={insert} />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Text size="xs" c="dimmed" role="status">
            {isSaved && words().settings.template.saved}
          </Text>
          <Button variant="default" onClick={onClose ?? (() => change(current))}>
            {words().settings.template.cancel}
          </Button>
          <Button type="submit">{words().settings.template.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}
