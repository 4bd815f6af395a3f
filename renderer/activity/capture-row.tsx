import { memo } from 'react'
import { JobActions } from '../stills/job-actions.tsx'
import { JobReason, JobWords, StateIcon } from '../stills/job-parts.tsx'
import { useJobs } from '../stores/stores-context.tsx'
import { formatMoment } from '../ui/format.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import classes from './captures-list.module.css'

/** One capture: of which room, what it is doing and why, and what can be done. */
export const CaptureRow = memo(function CaptureRow({ jobId }: { readonly jobId: string }) {
  const job = useJobs((state) => state.byId.get(jobId))
  const keptFocus = useKeptFocus<HTMLDivElement>(job)
  if (!job) return null
  const isFailed = job.state === 'failed'
  return (
    <div className={classes.capture} {...keptFocus}>
      <span className={classes.icon}>
        <StateIcon job={job} />
      </span>
      <div className={classes.facts} data-copyable>
        <span className={classes.room}>
          {job.roomId}
          {job.customRoomId && <span className={classes.custom}> {job.customRoomId}</span>}
        </span>
        <span className={isFailed ? classes.problem : ''}>
          <JobWords job={job} />
        </span>
        <JobReason job={job} />
        <span className={classes.dimmed}>
          {words().activity.captures.askedFor(formatMoment(job.createdAt))}
          {job.attempts > 0 && ` · ${words().counts.tries(job.attempts)}`}
        </span>
      </div>
      <div className={classes.actions}>
        <JobActions job={job} />
      </div>
    </div>
  )
})
