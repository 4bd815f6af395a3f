import { Button, Loader, Progress, Text } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react'
import type { JobView } from '../../preload/contract.ts'
import { isRunning } from '../capture/batch.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { JobState } from '../types.ts'
import { FailureWords } from '../ui/failure-alert.tsx'
import { useNow } from '../ui/use-now.ts'
import { downloadedShare, jobWords } from './job-words.ts'
import classes from './stills-list.module.css'

/** A capture on its way, or one that failed. */
export function JobTile({ job }: { readonly job: JobView }) {
  const isFailed = job.state === 'failed'
  return (
    <div className={classes.job}>
      <span className={classes.picture}>
        <StateIcon state={job.state} />
      </span>
      <div className={classes.facts} data-copyable>
        <span className={classes.room}>{job.roomId}</span>
        <span className={isFailed ? classes.problem : classes.dimmed}>
          <Words job={job} />
        </span>
        {isFailed && job.failure && <FailureWords failure={job.failure} />}
        <DownloadBar job={job} />
        <JobActions job={job} />
      </div>
    </div>
  )
}

function Words({ job }: { readonly job: JobView }) {
  const now = useNow(job.nextTryAt ? 1000 : 60_000)
  return jobWords(job, now)
}

function StateIcon({ state }: { readonly state: JobState }) {
  if (state === 'saved') return <CircleCheck size={20} aria-hidden />
  if (state === 'cancelled') return <CircleSlash size={20} aria-hidden />
  if (state === 'failed') return <CircleAlert size={20} aria-hidden className={classes.problem} />
  return <Loader size="xs" aria-hidden />
}

function DownloadBar({ job }: { readonly job: JobView }) {
  const share = job.state === 'downloading' ? downloadedShare(job.progress) : undefined
  if (share === undefined) return null
  return <Progress size="xs" my={4} value={share * 100} aria-label={`Download of ${job.roomId}`} />
}

function JobActions({ job }: { readonly job: JobView }) {
  const { cancel, retry, dismiss } = useStores().jobs.getState()
  if (job.state === 'saved') return null
  if (isRunning(job.state)) {
    return (
      <div className={classes.actions}>
        <Action name="Cancel" roomId={job.roomId} onClick={() => void cancel(job.id)} />
      </div>
    )
  }
  return (
    <div className={classes.actions}>
      <Action name="Retry" roomId={job.roomId} onClick={() => void retry(job.id)} />
      <Action name="Dismiss" roomId={job.roomId} onClick={() => void dismiss(job.id)} />
    </div>
  )
}

interface ActionProps {
  readonly name: string
  readonly roomId: string
  readonly onClick: () => void
}

function Action({ name, roomId, onClick }: ActionProps) {
  return (
    <Button variant="subtle" size="compact-xs" aria-label={`${name} ${roomId}`} onClick={onClick}>
      <Text span size="xs">
        {name}
      </Text>
    </Button>
  )
}
