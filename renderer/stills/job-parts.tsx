import { Loader, Text } from '@mantine/core'
import { CircleAlert, CircleCheck, CirclePause, CircleSlash, Clock } from 'lucide-react'
import type { JobView } from '../../preload/contract.ts'
import { FailureWords } from '../ui/failure-alert.tsx'
import { useNow } from '../ui/use-now.ts'
import { translated, words } from '../ui/words.ts'
import { jobWords, waitReason } from './job-words.ts'
import classes from './stills-list.module.css'

interface Props {
  readonly job: JobView
}

/** What the capture is doing; the seconds until its next try go by. */
export function JobWords({ job }: Props) {
  const now = useNow(job.nextTryAt ? 1000 : 60_000)
  return jobWords(job, now)
}

/** Why it failed or waits, in our words and the server's, and what to do. */
export function JobReason({ job }: Props) {
  if (job.state === 'failed') return job.failure && <FailureWords failure={job.failure} />
  const reason = waitReason(job)
  if (!reason) return null
  return (
    <>
      <Text size="xs">{translated(reason.message)}</Text>
      {reason.serverMessage && <Text size="xs">{words().ui.serverSays(reason.serverMessage)}</Text>}
    </>
  )
}

export function StateIcon({ job: { state, paused } }: Props) {
  if (state === 'saved') return <CircleCheck size={20} aria-hidden />
  if (state === 'cancelled') return <CircleSlash size={20} aria-hidden />
  if (state === 'failed') return <CircleAlert size={20} aria-hidden className={classes.problem} />
  if (state === 'queued' && paused) return <CirclePause size={20} aria-hidden />
  if (state === 'queued') return <Clock size={20} aria-hidden />
  return <Loader size="xs" aria-hidden />
}
