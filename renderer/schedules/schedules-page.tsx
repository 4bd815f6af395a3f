import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { CalendarClock, Plus } from 'lucide-react'
import { useRef } from 'react'
import { PageHeader } from '../pages/page-header.tsx'
import { useSchedules } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { NewScheduleDialog } from './new-schedule-dialog.tsx'
import { SchedulesList } from './schedules-list.tsx'
import classes from './schedules-page.module.css'

/** Captures that come by themselves, again and again. */
export function SchedulesPage() {
  const [isMaking, making] = useDisclosure(false)
  const newButton = useRef<HTMLButtonElement>(null)
  return (
    <>
      <PageHeader title="Schedules">
        <Button ref={newButton} size="xs" leftSection={<Plus size={14} />} onClick={making.open}>
          New schedule
        </Button>
      </PageHeader>
      <div className={classes.content}>
        <SchedulesFailure />
        <NoSchedules />
        <SchedulesList onEmptied={() => newButton.current?.focus()} />
      </div>
      <NewScheduleDialog opened={isMaking} onClose={making.close} />
    </>
  )
}

function SchedulesFailure() {
  const failure = useSchedules((state) => state.failure)
  const load = useSchedules((state) => state.load)
  return <ListFailure failure={failure} onRetry={() => void load()} />
}

function NoSchedules() {
  const isEmpty = useSchedules(({ schedules, isLoaded }) => isLoaded && schedules.length === 0)
  if (!isEmpty) return null
  return (
    <EmptyState icon={CalendarClock} title="No schedules yet">
      A schedule captures by itself, again and again: fresh pictures of every live room for a
      programme page, a time-lapse of a stage, or proof that each stream is up. It goes on after
      Stillroom was closed and opened again.
    </EmptyState>
  )
}
