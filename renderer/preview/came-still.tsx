import type { JobView, StillView } from '../../preload/contract.ts'
import { JobActions } from '../stills/job-actions.tsx'
import { JobReason, JobWords, StateIcon } from '../stills/job-parts.tsx'
import { previewOf } from '../stills/picture.ts'
import { useJobs, useStills } from '../stores/stores-context.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import type { Ask } from './asks-store.ts'
import classes from './comparison.module.css'
import { momentText } from './moment-words.ts'
import type { Gap } from './still-moment.ts'
import { gapBetween, stillSeconds } from './still-moment.ts'

/** What came of the press: the still, or how far its capture is, or why it failed. */
export function CameStill({ ask }: { readonly ask: Ask }) {
  const { jobId } = ask
  const still = useStills(({ stills }) => stills.find((each) => each.jobId === jobId))
  const job = useJobs(({ byId }) => (jobId === null ? undefined : byId.get(jobId)))
  const keptFocus = useKeptFocus<HTMLElement>(job?.state)
  if (still) return <Came ask={ask} still={still} />
  return (
    <figure className={classes.side} {...keptFocus}>
      {job ? <UnderWay job={job} /> : <Nothing isSent={jobId !== null} />}
    </figure>
  )
}

function Came({ ask, still }: { readonly ask: Ask; readonly still: StillView }) {
  const { stillAt, still: noTime, stillMade } = words().preview
  const seconds = stillSeconds(still, ask.startedAt)
  const gap = gapBetween(ask.seconds, seconds)
  const digits = ask.kind === 'moment' ? 3 : 1
  const caption = seconds === null ? noTime : stillAt(momentText(seconds, digits))
  return (
    <figure className={classes.side}>
      <div className={classes.picture}>
        <img src={previewOf(still)} alt={stillMade(still.roomId)} decoding="async" />
      </div>
      <figcaption>
        {caption}
        {gap && <span className={classes.dimmed}>, {gapWords(gap)}</span>}
      </figcaption>
    </figure>
  )
}

function gapWords(gap: Gap): string {
  const { sameMoment, later, earlier } = words().preview
  if (gap.kind === 'same') return sameMoment
  return (gap.kind === 'later' ? later : earlier)(gap.seconds.toFixed(1))
}

function UnderWay({ job }: { readonly job: JobView }) {
  return (
    <>
      <div className={classes.picture}>
        <StateIcon job={job} />
      </div>
      <figcaption data-copyable>
        <span className={job.state === 'failed' ? classes.problem : ''}>
          <JobWords job={job} />
        </span>
        <JobReason job={job} />
        <JobActions job={job} />
      </figcaption>
    </>
  )
}

function Nothing({ isSent }: { readonly isSent: boolean }) {
  const { gone, atThePress } = words().preview
  return (
    <>
      <div className={classes.picture} />
      <figcaption>{isSent ? gone : atThePress}</figcaption>
    </>
  )
}
