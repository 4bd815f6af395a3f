import { Text } from '@mantine/core'
import type { ProjectView } from '../types.ts'
import { Pane } from '../ui/pane.tsx'
import { ReconnectForm } from './reconnect-form.tsx'
import classes from './reconnect-pane.module.css'

/** Stands in the place of the rooms while the project has no secret. */
export function ReconnectPane({ project }: { readonly project: ProjectView }) {
  return (
    <div className={classes.root}>
      <Pane title={`${project.name} needs its secret`}>
        <div className={classes.form}>
          <Text c="dimmed">
            Its secret is no longer on this computer. Enter it once more to see the project’s rooms.
          </Text>
          <ReconnectForm project={project} />
        </div>
      </Pane>
    </div>
  )
}
