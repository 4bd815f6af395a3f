import { Title } from '@mantine/core'

/** Captures that come by themselves, again and again. */
export function SchedulesPage() {
  return (
    <Title order={2} size="md">
      Schedules
    </Title>
  )
}
