import { Button, Stack } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure, ProjectView } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { SecretInput } from '../welcome/secret-input.tsx'

interface Props {
  readonly project: ProjectView
  readonly onConnected?: () => void
}

/** Asks for the secret of a project that has lost it. */
export function ReconnectForm({ project, onConnected }: Props) {
  const reconnect = useApp((app) => app.reconnect)
  const secret = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = secret.current
    if (!input?.value) return setProblem(words().welcome.problems.secret)
    setProblem(undefined)
    setBusy(true)
    const failed = await reconnect(project.id, input.value)
    setBusy(false)
    setFailure(failed)
    if (failed) return
    input.value = ''
    onConnected?.()
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <SecretInput
          ref={secret}
          error={problem}
          isFirst
          description={words().welcome.ofKey(project.apiKeyHint)}
        />
        {failure && <FailureAlert failure={failure} />}
        <Button type="submit" loading={isBusy}>
          {words().welcome.connect}
        </Button>
      </Stack>
    </form>
  )
}
