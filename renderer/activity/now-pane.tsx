import { Title } from '@mantine/core'
import { FlowBanner } from '../flow/flow-banner.tsx'
import { holdupOf } from '../flow/flow-words.ts'
import { useApp, useFlows } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { ListFailure } from '../ui/list-failure.tsx'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import classes from './activity-page.module.css'
import { ConcurrencyField } from './concurrency-field.tsx'

/** How captures flow right now: how many at a time, and what holds them up. */
export function NowPane() {
  const projects = useApp((app) => app.projects)
  const flows = useFlows((state) => state.flows)
  const capturing = projects.filter(({ id }) => flows[id])
  return (
    <section className={classes.section} aria-labelledby="activity-now">
      <Title order={3} size="sm" id="activity-now">
        {words().activity.now.title}
      </Title>
      <ConcurrencyField />
      <FlowsFailure />
      {capturing.map((project) => (
        <ProjectFlow key={project.id} project={project} />
      ))}
    </section>
  )
}

function ProjectFlow({ project }: { readonly project: ProjectView }) {
  const flow = useFlows((state) => state.flows[project.id])
  const now = useNow(flow?.pause ? 1000 : 60_000)
  const isHeldUp = holdupOf(flow, now) !== null
  return (
    <div className={classes.project}>
      <span>
        {project.name}
        {flow && !isHeldUp && (
          <span className={classes.dimmed}> · {words().activity.now.flowing}</span>
        )}
      </span>
      <FlowBanner projectId={project.id} />
    </div>
  )
}

function FlowsFailure() {
  const failure = useFlows((state) => state.failure)
  const load = useFlows((state) => state.load)
  return <ListFailure failure={failure} onRetry={() => void load()} />
}
