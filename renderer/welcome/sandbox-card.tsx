import { Button, Text, Title } from '@mantine/core'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
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
        {words().welcome.sandboxTitle}
      </Title>
      <Text c="dimmed">{words().welcome.sandboxIntro}</Text>
      {failure && <FailureAlert failure={failure} />}
      <div>
        <Button
          variant="default"
          leftSection={<FlaskConical size={14} />}
          loading={isBusy}
          onClick={() => void open()}
        >
          {words().welcome.exploreSandbox}
        </Button>
      </div>
    </section>
  )
}
