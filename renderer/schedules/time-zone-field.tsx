import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useApp, useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { timeZones } from './time-zones.ts'

/** Whose clock tells the hours and days. Typing searches. */
export function TimeZoneField() {
  const own = useApp((app) => app.timeZone)
  const timeZone = useSchedules((state) => state.draft.timeZone)
  const change = useSchedules((state) => state.changeDraft)
  const names = useMemo(() => timeZones(own), [own])
  const texts = words().schedules.form
  return (
    <Select
      label={texts.timeZone}
      description={timeZone === null ? texts.ownZone : texts.ownZoneIs(own)}
      size="xs"
      data={[...names]}
      value={timeZone ?? own}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      nothingFoundMessage={texts.noZone}
      maxDropdownHeight={180}
      // Inside the dialog, so that it lies in no landmark of its own.
      comboboxProps={{ withinPortal: false, position: 'bottom-start', floatingStrategy: 'fixed' }}
      onChange={(zone) => change({ timeZone: zone === own ? null : zone })}
    />
  )
}
