import { Button, Group, Kbd, Progress as ProgressBar } from '@mantine/core'
import { useMemo } from 'react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { FlowBanner } from '../flow/flow-banner.tsx'
import { useApp, useBatches, useJobs } from '../stores/stores-context.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import type { Progress } from './batch-words.ts'
import { doneShare, doneWords, progressOf, progressWords } from './batch-words.ts'
import { CancelAll } from './cancel-all.tsx'
import classes from './capture-progress.module.css'
import { PauseOrResume } from './pause-or-resume.tsx'
import { tallyWords } from './run.ts'
import { UndoPress } from './undo-press.tsx'

/**
 * The status line. Assistive technology hears a sentence when something begins or ends; the
 * numbers that change all the time are for the eyes and for who goes there.
 */
export function CaptureProgress() {
  const projectId = useApp((app) => app.activeProjectId)
  const run = useJobs((state) => state.run)
  const isPressed = useJobs((state) => state.pressed > 0)
  const progress = useCurrentProgress()
  const keptFocus = useKeptFocus<HTMLDivElement>(progress)
  const isUnderWay = progress.open > 0
  const sentence = tallyWords(run) || (isPressed ? words().capture.status.capturing : '')
  return (
    <div className={classes.root}>
      {projectId !== null && <FlowBanner projectId={projectId} />}
      <div className={classes.line} {...keptFocus}>
        <div role="status" className={isUnderWay ? classes.unseen : ''}>
          {sentence}
        </div>
        {!isUnderWay && <UndoPress />}
        {isUnderWay && <UnderWay progress={progress} />}
        {!isUnderWay && sentence === '' && <KeyHint />}
      </div>
    </div>
  )
}

function useCurrentProgress(): Progress {
  const batches = useBatches((state) => state.batches)
  const current = useBatches((state) => state.current)
  return useMemo(() => progressOf(batches.filter(({ id }) => current.has(id))), [batches, current])
}

function UnderWay({ progress }: { readonly progress: Progress }) {
  const retry = useJobs((state) => state.retry)
  return (
    <>
      <span className={classes.numbers}>{progressWords(progress)}</span>
      <ProgressBar
        className={classes.bar ?? ''}
        size="sm"
        value={doneShare(progress) * 100}
        aria-label={doneWords(progress)}
      />
      <Group gap={2} mx={-7}>
        <PauseOrResume counts={progress} scope="all" />
        <CancelAll count={progress.open} />
        <UndoPress />
        {progress.failed > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={() => void retry('all')}>
            {words().capture.progress.retryFailed}
          </Button>
        )}
      </Group>
    </>
  )
}

function KeyHint() {
  const [key, otherKey] = useCommandHint('capture').keys
  const texts = words().capture.status
  return (
    <span className={classes.hint}>
      <Kbd size="xs">{key}</Kbd> {texts.or} <Kbd size="xs">{otherKey}</Kbd> {texts.keyHint}
    </span>
  )
}
