import { Button, Kbd, Progress } from '@mantine/core'
import { useMemo } from 'react'
import { useApp, useJobs } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { batchWords, tally } from './batch.ts'
import classes from './capture-pane.module.css'

/** The status line: words for everyone, and a bar while more than one capture runs. */
export function CaptureProgress() {
  const batch = useJobs((state) => state.batch)
  const isPressed = useJobs((state) => state.pressed > 0)
  const { total, running } = useMemo(() => tally(batch), [batch])
  const words = batchWords(batch) || (isPressed ? 'Capturing…' : '')
  const done = total - running
  return (
    <div className={classes.progress}>
      <div role="status">{words}</div>
      {words === '' && <KeyHint />}
      {running > 0 && total > 1 && (
        <>
          <Progress
            size="sm"
            value={(done / total) * 100}
            aria-label={`${formatCount(done)} of ${formatCount(total)} done`}
          />
          <CancelAll />
        </>
      )}
    </div>
  )
}

function KeyHint() {
  const isMac = useApp((app) => app.platform === 'darwin')
  return (
    <span className={classes.hint}>
      <Kbd size="xs">{isMac ? '⌘ Return' : 'Ctrl Enter'}</Kbd> or <Kbd size="xs">C</Kbd> captures
      the selected rooms
    </span>
  )
}

function CancelAll() {
  const cancelAll = useJobs((state) => state.cancelAll)
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => void cancelAll()}>
      Cancel all
    </Button>
  )
}
