import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import classes from './diagnostics-report.module.css'

interface Props {
  readonly text: string
  readonly onClose: () => void
}

/** The report as it will be copied. Main copies what it has made itself, not what the page says. */
export function DiagnosticsReport({ text, onClose }: Props) {
  const { api } = useStores()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isCopied, setCopied] = useState(false)
  const { diagnostics } = words().settings

  async function copy() {
    const result = await attempt(api.copyDiagnostics())
    setFailure(result.ok ? null : result.error)
    setCopied(result.ok)
  }

  return (
    <Stack>
      <Text>{diagnostics.look}</Text>
      {/* A region that scrolls must be reachable by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section tabIndex={0} aria-label={diagnostics.content} className={classes.scroll}>
        <Code block className={classes.text}>
          {text}
        </Code>
      </section>
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Text size="xs" c="dimmed" role="status">
          {isCopied && diagnostics.copied}
        </Text>
        <Button variant="default" onClick={onClose}>
          {diagnostics.close}
        </Button>
        <Button onClick={() => void copy()} data-autofocus>
          {diagnostics.copy}
        </Button>
      </Group>
    </Stack>
  )
}
