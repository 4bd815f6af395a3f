import { Button } from '@mantine/core'
import { CancelAll } from '../capture/cancel-all.tsx'
import { useJobs } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './activity-tools.module.css'

/** What can be done with all captures at once. */
export function ActivityTools() {
  const { waiting, paused, running, failed, cancelled } = useJobs((state) => state.counts)
  const pause = useJobs((state) => state.pause)
  const resume = useJobs((state) => state.resume)
  const retry = useJobs((state) => state.retry)
  const dismiss = useJobs((state) => state.dismiss)
  const texts = words().activity
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div role="group" aria-label={texts.all} className={classes.tools}>
      <Tool name={texts.pauseAll} count={waiting} onPress={() => void pause('all')} />
      <Tool name={texts.resumeAll} count={paused} onPress={() => void resume('all')} />
      <CancelAll count={waiting + paused + running} />
      <Tool name={texts.retryFailed} count={failed} onPress={() => void retry('all')} />
      <Tool
        name={cancelled > 0 ? texts.dismissFailedAndCancelled : texts.dismissFailed}
        count={failed + cancelled}
        onPress={() => void dismiss('all')}
      />
    </div>
  )
}

interface ToolProps {
  readonly name: string
  /** Captures that it is for. */
  readonly count: number
  readonly onPress: () => void
}

function Tool({ name, count, onPress }: ToolProps) {
  const isOff = count === 0
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      // A disabled button would lose the focus as soon as its press has done its work.
      aria-disabled={isOff}
      data-disabled={isOff || undefined}
      onClick={() => isOff || onPress()}
    >
      {name}
    </Button>
  )
}
