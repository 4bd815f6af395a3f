import { Button, Text, Title } from '@mantine/core'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import classes from './welcome-page.module.css'

export function SandboxCard() {
  const openSandbox = useApp((app) => app.openSandbox)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function open() {
    setBusy(true)
    const failed = await openSandbox()
    setBusy(false)
    setFailure(failed)
  }

  return (
    <section className={classes.card} aria-labelledby="sandbox-title">
      <Title order={2} size="md" id="sandbox-title">
        No account at hand?
      </Title>
      <Text c="dimmed">
        The sandbox is a small VideoSDK server inside Stillroom, with made-up rooms that are live.
        Everything works as with a real project, and nothing leaves this computer.
      </Text>
      {failure && <FailureAlert failure={failure} />}
      <div>
        <Button
          variant="default"
          leftSection={<FlaskConical size={14} />}
          loading={isBusy}
          onClick={() => void open()}
        >
          Explore the sandbox
        </Button>
      </div>
    </section>
  )
}
