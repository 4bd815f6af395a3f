import { useDisclosure } from '@mantine/hooks'
import type { JobView } from '../../preload/contract.ts'
import { ReconnectModal } from '../settings/reconnect-modal.tsx'
import { useApp, useRooms, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { JobButton } from './job-button.tsx'
import type { NextStep } from './next-step.ts'
import { leadsSomewhere, nextStep } from './next-step.ts'
import type { TakenStep } from './take-next-step.ts'
import { takeNextStep } from './take-next-step.ts'

/** One button for what a failed capture needs, where the window can do it. */
export function NextStepButton({ job }: { readonly job: JobView }) {
  const step = job.failure && nextStep(job.failure.code)
  const isOffered = useIsOffered(step, job.projectId)
  if (!step || !isOffered) return null
  return step === 'enterSecret' ? <EnterSecret job={job} /> : <Step job={job} step={step} />
}

function useIsOffered(step: NextStep | null, projectId: string): boolean {
  const open = useRooms((state) => state.projectId)
  const projects = useApp((app) => app.projects)
  const sandboxId = useApp((app) => app.sandboxProjectId)
  const connected = projects.map(({ id }) => id).filter((id) => id !== sandboxId)
  return step !== null && leadsSomewhere(step, projectId, { open, connected })
}

function EnterSecret({ job }: { readonly job: JobView }) {
  const project = useApp((app) => app.projects.find(({ id }) => id === job.projectId))
  const [isOpen, form] = useDisclosure(false)
  return (
    <>
      <StepButton job={job} step="enterSecret" onClick={form.open} />
      {project && <ReconnectModal project={project} opened={isOpen} onClose={form.close} />}
    </>
  )
}

interface StepProps {
  readonly job: JobView
  readonly step: TakenStep
}

function Step({ job, step }: StepProps) {
  const stores = useStores()
  return (
    <StepButton job={job} step={step} onClick={() => takeNextStep(step, stores, job.options)} />
  )
}

interface StepButtonProps {
  readonly job: JobView
  readonly step: NextStep
  readonly onClick: () => void
}

function StepButton({ job, step, onClick }: StepButtonProps) {
  const { names, of } = words().stills.nextSteps
  return <JobButton name={names[step]} label={of(names[step], job.roomId)} onClick={onClick} />
}
