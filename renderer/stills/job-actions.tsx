import type { JobView } from '../../preload/contract.ts'
import { isOpen } from '../stores/job-counts.ts'
import { useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { JobButton } from './job-button.tsx'
import { NextStepButton } from './next-step-button.tsx'

/**
 * What can be done with one capture; each button names its room. The keys keep one from turning
 * into another under a second press: Retry must not become Pause.
 */
export function JobActions({ job }: { readonly job: JobView }) {
  const { pause, resume, cancel, retry, dismiss } = useStores().jobs.getState()
  const scope = { jobId: job.id }
  if (job.state === 'saved') return null
  if (!isOpen(job.state)) {
    return (
      <>
        <Action
          key="retry"
          name={words().stills.actions.retry}
          roomId={job.roomId}
          onClick={() => void retry(scope)}
        />
        {job.state === 'failed' && <NextStepButton key="next" job={job} />}
        <Action
          key="dismiss"
          name={words().stills.actions.dismiss}
          roomId={job.roomId}
          onClick={() => void dismiss(scope)}
        />
      </>
    )
  }
  return (
    <>
      {job.state === 'queued' && (
        <Action
          key="pause"
          name={job.paused ? words().stills.actions.resume : words().stills.actions.pause}
          roomId={job.roomId}
          onClick={() => void (job.paused ? resume(scope) : pause(scope))}
        />
      )}
      <Action
        key="cancel"
        name={words().stills.actions.cancel}
        roomId={job.roomId}
        onClick={() => void cancel(scope)}
      />
    </>
  )
}

interface ActionProps {
  readonly name: string
  readonly roomId: string
  readonly onClick: () => void
}

function Action({ name, roomId, onClick }: ActionProps) {
  return (
    <JobButton name={name} label={words().stills.actions.one(name, roomId)} onClick={onClick} />
  )
}
