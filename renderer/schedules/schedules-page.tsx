import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { CalendarClock, Plus } from 'lucide-react'
import { useRef } from 'react'
import { PageHeader } from '../pages/page-header.tsx'
import { useSchedules } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { NewScheduleDialog } from './new-schedule-dialog.tsx'
import { SchedulesList } from './schedules-list.tsx'
import classes from './schedules-page.module.css'

/** Captures that come by themselves, again and again. */
export function SchedulesPage() {
  const [isMaking, making] = useDisclosure(false)
  const newButton = useRef<HTMLButtonElement>(null)
  return (
    <>
      <PageHeader title={words().schedules.title}>
        <Button ref={newButton} size="xs" leftSection={<Plus size={14} />} onClick={making.open}>
          {words().schedules.add}
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
    <EmptyState icon={CalendarClock} title={words().schedules.empty}>
      {words().schedules.emptyText}
    </EmptyState>
  )
}
