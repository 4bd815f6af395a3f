import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../library/section.tsx'
import { attempt } from '../../stores/attempt.ts'
import { useStores } from '../../stores/stores-context.tsx'
import type { Failure } from '../../types.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { words } from '../../ui/words.ts'
import { DiagnosticsReport } from '../diagnostics-report.tsx'
import classes from '../settings-page.module.css'

/** What helps whoever helps: the log, and a report to pass on. */
export function DiagnosticsSection() {
  const { diagnostics } = words().settings
  return (
    <>
      <Section title={diagnostics.log}>
        <Text c="dimmed">{diagnostics.logHint}</Text>
        <OpenLogs />
      </Section>
      <Section title={diagnostics.report}>
        <Text c="dimmed">{diagnostics.reportHint}</Text>
        <Report />
      </Section>
    </>
  )
}

function OpenLogs() {
  const { api, app } = useStores()
  async function open() {
    const result = await attempt(api.openLogs())
    if (!result.ok) app.getState().report(result.error)
  }
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => void open()}>
        {words().settings.diagnostics.openLogs}
      </Button>
    </div>
  )
}

function Report() {
  const { api } = useStores()
  const [text, setText] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const close = () => setText(null)

  async function show() {
    const result = await attempt(api.makeDiagnostics())
    setFailure(result.ok ? null : result.error)
    if (result.ok) setText(result.value.text)
  }

  return (
    <>
      {failure && <FailureAlert failure={failure} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void show()}>
          {words().settings.diagnostics.show}
        </Button>
      </div>
      <Dialog
        opened={text !== null}
        onClose={close}
        title={words().settings.diagnostics.title}
        size="xl"
      >
        <DiagnosticsReport text={text ?? ''} onClose={close} />
      </Dialog>
    </>
  )
}
