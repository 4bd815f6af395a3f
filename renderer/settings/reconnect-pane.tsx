import { Text } from '@mantine/core'
import type { ProjectView } from '../types.ts'
import { Pane } from '../ui/pane.tsx'
import { words } from '../ui/words.ts'
import { ReconnectForm } from './reconnect-form.tsx'
import classes from './reconnect-pane.module.css'

/** Stands in the place of the rooms while the project has no secret. */
export function ReconnectPane({ project }: { readonly project: ProjectView }) {
  return (
    <div className={classes.root}>
      <Pane title={words().welcome.needsSecret(project.name)}>
        <div className={classes.form}>
          <Text c="dimmed">{words().welcome.secretGone}</Text>
          <ReconnectForm project={project} />
        </div>
      </Pane>
    </div>
  )
}
