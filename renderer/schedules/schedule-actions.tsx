import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { ScheduleView } from '../../preload/contract.ts'
import { useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { RemoveScheduleDialog } from './remove-schedule-dialog.tsx'
import classes from './schedule-item.module.css'
import { scheduleName } from './schedule-words.ts'
import { TicksDialog } from './ticks-dialog.tsx'

interface Props {
  readonly schedule: ScheduleView
}

export function ScheduleActions({ schedule }: Props) {
  const [isLooking, looking] = useDisclosure(false)
  return (
    <div className={classes.actions}>
      <Button
        {...small}
        aria-label={words().schedules.actions.ticksOf(scheduleName(schedule))}
        onClick={looking.open}
      >
        {words().schedules.actions.ticks}
      </Button>
      {schedule.state !== 'ended' && <StopOrStart schedule={schedule} />}
      <Remove schedule={schedule} />
      <TicksDialog schedule={schedule} opened={isLooking} onClose={looking.close} />
    </div>
  )
}

/** One button for both, so that it keeps the focus. */
function StopOrStart({ schedule }: Props) {
  const stop = useSchedules((state) => state.stop)
  const start = useSchedules((state) => state.start)
  const { isBusy, once } = useOnce()
  const isRunning = schedule.state === 'running'
  const texts = words().schedules.actions
  const name = scheduleName(schedule)
  return (
    <Button
      {...small}
      aria-busy={isBusy}
      aria-label={isRunning ? texts.stopOne(name) : texts.startOne(name)}
      onClick={() => once(() => (isRunning ? stop(schedule.id) : start(schedule.id)))}
    >
      {isRunning ? texts.stop : texts.start}
    </Button>
  )
}

/** One that runs is asked about first; the others have already done with capturing. */
function Remove({ schedule }: Props) {
  const remove = useSchedules((state) => state.remove)
  const [isAsking, asking] = useDisclosure(false)
  const { isBusy, once } = useOnce()
  const confirm = () => once(() => remove(schedule.id))
  return (
    <>
      <Button
        {...small}
        aria-busy={isBusy}
        aria-label={words().schedules.actions.removeOne(scheduleName(schedule))}
        onClick={schedule.state === 'running' ? asking.open : confirm}
      >
        {words().schedules.actions.remove}
      </Button>
      <RemoveScheduleDialog
        opened={isAsking}
        onClose={asking.close}
        onConfirm={() => {
          asking.close()
          confirm()
        }}
      />
    </>
  )
}

const small = { variant: 'default', size: 'compact-xs' } as const

/** A second press while the first is under way does nothing. */
function useOnce() {
  const [isBusy, setBusy] = useState(false)

  async function run(action: () => Promise<void>) {
    setBusy(true)
    await action()
    setBusy(false)
  }

  return { isBusy, once: (action: () => Promise<void>) => void (isBusy || run(action)) }
}
