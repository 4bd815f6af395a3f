import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { ScheduleView } from '../../preload/contract.ts'
import { useStores } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { scheduleName } from './schedule-words.ts'
import { TicksList } from './ticks-list.tsx'
import { createTicksStore } from './ticks-store.ts'

interface BodyProps {
  readonly schedule: ScheduleView
}

interface Props extends BodyProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** What became of a schedule's ticks. */
export function TicksDialog({ schedule, opened, onClose }: Props) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={words().schedules.ticks.title(scheduleName(schedule))}
    >
      <Ticks schedule={schedule} />
    </Dialog>
  )
}

function Ticks({ schedule }: BodyProps) {
  const { api } = useStores()
  const [store] = useState(() => createTicksStore({ api, scheduleId: schedule.id }))
  const { ticks, isLoading, failure, refresh, loadOlder } = useStore(store)
  const { ran, skipped, missed, failed } = schedule
  // Each tick is counted, so the counts tell when there is a new row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again after each tick.
  useEffect(() => void refresh(), [refresh, ran, skipped, missed, failed])
  return (
    <>
      <ListFailure
        failure={failure}
        onRetry={() => void (ticks.length === 0 ? refresh() : loadOlder())}
      />
      {ticks.length > 0 && <TicksList store={store} />}
      {ticks.length === 0 && !isLoading && !failure && (
        <Text c="dimmed">{words().schedules.ticks.none}</Text>
      )}
    </>
  )
}
