import { Button, Group, Progress as ProgressBar } from '@mantine/core'
import { memo } from 'react'
import type { BatchView } from '../../preload/contract.ts'
import { doneShare, doneWords, progressOf, progressWords } from '../capture/batch-words.ts'
import { PauseOrResume } from '../capture/pause-or-resume.tsx'
import { isUnderWay } from '../stores/batches-store.ts'
import { useJobs } from '../stores/stores-context.tsx'
import { formatMoment } from '../ui/format.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import classes from './batch-list.module.css'
import { batchName, batchSize } from './batch-names.ts'

/** One batch: quiet once it has ended. */
export const BatchItem = memo(function BatchItem({ batch }: { readonly batch: BatchView }) {
  const progress = progressOf([batch])
  const name = batchName(batch)
  const keptFocus = useKeptFocus<HTMLLIElement>(batch)
  return (
    <li className={classes.batch} data-ended={!isUnderWay(batch) || undefined} {...keptFocus}>
      <div className={classes.title}>
        <span>{formatMoment(batch.createdAt)}</span>
        <span className={classes.project}>
          {batch.projectName} · {batchSize(batch)}
        </span>
      </div>
      {isUnderWay(batch) && (
        <ProgressBar
          size="sm"
          value={doneShare(progress) * 100}
          aria-label={words().activity.batches.progress(doneWords(progress), name)}
        />
      )}
      <div className={classes.line}>
        <span>{progressWords(progress)}</span>
        <BatchActions batch={batch} name={name} />
      </div>
    </li>
  )
})

interface ActionsProps {
  readonly batch: BatchView
  readonly name: string
}

function BatchActions({ batch, name }: ActionsProps) {
  const cancel = useJobs((state) => state.cancel)
  const retry = useJobs((state) => state.retry)
  const scope = { batchId: batch.id }
  return (
    <Group gap={2} mx={-7}>
      {isUnderWay(batch) && (
        <>
          <PauseOrResume counts={batch.counts} scope={scope} target={name} />
          <Button
            {...small}
            aria-label={words().activity.batches.cancelOne(name)}
            onClick={() => void cancel(scope)}
          >
            {words().activity.batches.cancel}
          </Button>
        </>
      )}
      {batch.counts.failed > 0 && (
        <Button
          {...small}
          aria-label={words().activity.batches.retryOf(name)}
          onClick={() => void retry(scope)}
        >
          {words().activity.batches.retry}
        </Button>
      )}
    </Group>
  )
}

const small = { variant: 'subtle', size: 'compact-xs' } as const
