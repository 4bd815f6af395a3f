import { Anchor, Button, Group, Stack, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { AdvancedFields } from './advanced-fields.tsx'
import type { ConnectDraft, ConnectProblems } from './connect-draft.ts'
import { connectProblems, emptyConnectDraft } from './connect-draft.ts'
import { SecretInput } from './secret-input.tsx'

interface Props {
  readonly onConnected?: () => void
}

/** Name, API key and secret of a project. */
export function ConnectForm({ onConnected }: Props) {
  const openDocumentation = useApp((app) => app.openDocumentation)
  const [draft, setDraft] = useState(emptyConnectDraft)
  const [problems, setProblems] = useState<ConnectProblems>({})
  const form = useRef<HTMLFormElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  const { send, failure, isBusy } = useConnect(secret)

  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])

  // In a low window what went wrong, and the button to try again, would lie below the edge.
  useEffect(() => {
    if (failure) form.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])

  function change(change: Partial<ConnectDraft>) {
    setDraft({ ...draft, ...change })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = connectProblems(draft, Boolean(secret.current?.value))
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if (await send(draft)) onConnected?.()
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <Stack>
        <TextInput
          label={words().welcome.name}
          placeholder={words().welcome.namePlaceholder}
          required
          maxLength={100}
          data-autofocus
          value={draft.name}
          error={problems.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={words().welcome.apiKey}
          required
          spellCheck={false}
          autoComplete="off"
          value={draft.apiKey}
          error={problems.apiKey}
          onChange={(event) => change({ apiKey: event.currentTarget.value })}
        />
        <SecretInput ref={secret} error={problems.secret} />
        <AdvancedFields
          endpoint={draft.endpoint}
          error={problems.endpoint}
          onChange={(endpoint) => change({ endpoint })}
        />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="space-between">
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => void openDocumentation('dashboard')}
          >
            {words().welcome.whereToFind}
          </Anchor>
          <Button type="submit" loading={isBusy}>
            {words().welcome.connect}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Sends the form; on success the secret leaves the page at once. */
function useConnect(secret: React.RefObject<HTMLInputElement | null>) {
  const connect = useApp((app) => app.connect)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function send({ name, apiKey, endpoint }: ConnectDraft): Promise<boolean> {
    const input = secret.current
    if (!input) return false
    setBusy(true)
    const address = endpoint.trim()
    const failed = await connect({
      name: name.trim(),
      apiKey: apiKey.trim(),
      secret: input.value,
      ...(address && { endpoint: address }),
    })
    if (!failed) input.value = ''
    // The likeliest thing to be wrong, and what can't be read again.
    if (failed?.code === 'auth-rejected') {
      input.focus()
      input.select()
    }
    setBusy(false)
    setFailure(failed)
    return failed === null
  }

  return { send, failure, isBusy }
}
