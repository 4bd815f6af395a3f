import { Button, Progress, Text, VisuallyHidden } from '@mantine/core'
import type { ScanView } from '../../preload/contract.ts'
import type { ScanKind } from '../stores/scan-store.ts'
import { useScan } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import classes from './library-dialog.module.css'
import { scanAdvice, scanNews, scanShare, scanWords } from './scan-words.ts'
import { Section } from './section.tsx'

/** Whether all that the library knows is there, and whole. */
export function ScanSection() {
  const scan = useScan((state) => state.scan)
  const failure = useScan((state) => state.failure)
  const keptFocus = useKeptFocus<HTMLDivElement>(scan?.state)
  return (
    <Section title={words().library.scan.title}>
      <Text size="xs" c="dimmed">
        {words().library.scan.text}
      </Text>
      <div {...keptFocus} className={classes.buttons}>
        {scan?.state === 'running' ? (
          <Cancel kind={scan.kind} />
        ) : (
          <>
            <Start kind="scan" />
            <Start kind="verify" />
          </>
        )}
      </div>
      {failure && <FailureAlert failure={failure} />}
      <VisuallyHidden role="status">{scan && scanNews(scan)}</VisuallyHidden>
      {scan && <Outcome scan={scan} />}
    </Section>
  )
}

function Start({ kind }: { readonly kind: ScanKind }) {
  const start = useScan((state) => state.start)
  return (
    <Button variant="default" onClick={() => void start(kind)}>
      {words().library.scan[kind]}
    </Button>
  )
}

function Cancel({ kind }: { readonly kind: ScanKind }) {
  const cancel = useScan((state) => state.cancel)
  return (
    <Button variant="default" onClick={() => void cancel()}>
      {kind === 'scan' ? words().library.scan.cancelScan : words().library.scan.cancelVerify}
    </Button>
  )
}

function Outcome({ scan }: { readonly scan: ScanView }) {
  const isRunning = scan.state === 'running'
  const share = scanShare(scan)
  const advice = scanAdvice(scan)
  return (
    <>
      {isRunning && (
        <Progress
          size="sm"
          value={(share ?? 0) * 100}
          aria-label={
            scan.kind === 'scan' ? words().library.scan.scanned : words().library.scan.verified
          }
        />
      )}
      <Text data-copyable>{scanWords(scan)}</Text>
      {scan.failure && <FailureAlert failure={scan.failure} />}
      {advice && (
        <Text size="xs" c="dimmed">
          {advice}
        </Text>
      )}
    </>
  )
}
