import { Progress } from '@mantine/core'
import type { JobView } from '../../preload/contract.ts'
import { useJobs } from '../stores/stores-context.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import { JobActions } from './job-actions.tsx'
import { JobReason, JobWords, StateIcon } from './job-parts.tsx'
import { downloadedShare } from './job-words.ts'
import classes from './stills-list.module.css'

/** A capture on its way, or one that failed. */
export function JobTile({ jobId }: { readonly jobId: string }) {
  const job = useJobs((state) => state.byId.get(jobId))
  const keptFocus = useKeptFocus<HTMLDivElement>(job)
  if (!job) return null
  const isFailed = job.state === 'failed'
  return (
    <div className={classes.job} {...keptFocus}>
      <span className={classes.picture}>
        <StateIcon job={job} />
        <TileFill job={job} />
      </span>
      <div className={classes.facts} data-copyable>
        <span className={classes.room}>{job.roomId}</span>
        <span className={isFailed ? classes.problem : classes.dimmed}>
          <JobWords job={job} />
        </span>
        <JobReason job={job} />
        <DownloadBar job={job} />
        <div className={classes.actions}>
          <JobActions job={job} />
        </div>
      </div>
    </div>
  )
}

/** The tile fills with what is done of the capture: for the eyes, as the words say the same. */
function TileFill({ job: { state, progress } }: { readonly job: JobView }) {
  if (state !== 'requesting' && state !== 'downloading' && state !== 'verifying') return null
  const share = state === 'downloading' ? downloadedShare(progress) : undefined
  const known = share !== undefined
  return (
    <span
      aria-hidden
      className={classes.fill}
      data-stage={state === 'downloading' && !known ? 'requesting' : state}
      style={known ? { inlineSize: `${share * 100}%` } : {}}
    />
  )
}

function DownloadBar({ job }: { readonly job: JobView }) {
  const share = job.state === 'downloading' ? downloadedShare(job.progress) : undefined
  if (share === undefined) return null
  return (
    <Progress
      size="xs"
      my={4}
      value={share * 100}
      aria-label={words().stills.job.downloadOf(job.roomId)}
    />
  )
}
