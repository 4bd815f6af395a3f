import { SegmentedControl, Select } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { StillroomApi } from '../../preload/contract.ts'
import { scheduleName } from '../schedules/schedule-words.ts'
import { attempt } from '../stores/attempt.ts'
import { useSchedules, useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { roomChoices } from './room-choices.ts'
import classes from './rule-form.module.css'
import type { NewRule } from './use-new-rule.ts'

interface Props {
  readonly rule: NewRule
}

/** Whose stills: those of one room, or those that one schedule has captured. */
export function ScopeFields({ rule }: Props) {
  const { draft, change } = rule
  return (
    <fieldset className={classes.group}>
      <SegmentedControl<typeof draft.scope>
        aria-label={words().library.rule.of}
        data={[
          { value: 'room', label: words().library.rule.ofRoom },
          { value: 'schedule', label: words().library.rule.ofSchedule },
        ]}
        value={draft.scope}
        onChange={(scope) => change({ scope })}
      />
      {draft.scope === 'room' ? <RoomField rule={rule} /> : <ScheduleField rule={rule} />}
    </fieldset>
  )
}

function RoomField({ rule: { draft, problems, change } }: Props) {
  const { choices, failure, load } = useRoomChoices()
  return (
    <>
      <ListFailure failure={failure} onRetry={() => void load()} />
      <Select
        {...field}
        label={words().library.rule.room}
        placeholder={words().library.rule.typeToSearch}
        searchable
        limit={mostShown}
        data={[...choices]}
        value={draft.roomId}
        error={problems.scope}
        nothingFoundMessage={words().library.rule.noRoom}
        onChange={(roomId) => change({ roomId })}
      />
    </>
  )
}

function ScheduleField({ rule: { draft, problems, change } }: Props) {
  const schedules = useSchedules((state) => state.schedules)
  const data = useMemo(
    () => schedules.map((each) => ({ value: each.id, label: scheduleName(each) })),
    [schedules],
  )
  return (
    <Select
      {...field}
      label={words().library.rule.schedule}
      placeholder={
        data.length === 0 ? words().library.rule.noSchedule : words().library.rule.choose
      }
      disabled={data.length === 0}
      data={data}
      value={draft.scheduleId}
      error={problems.scope}
      onChange={(scheduleId) => change({ scheduleId })}
    />
  )
}

/** Rooms that are listed at once: typing finds the others. */
const mostShown = 100

const field = {
  size: 'xs',
  allowDeselect: false,
  openOnFocus: false,
  maxDropdownHeight: 180,
  // Inside the dialog, so that it lies in no landmark of its own.
  comboboxProps: { withinPortal: false, position: 'bottom-start', floatingStrategy: 'fixed' },
} as const

/** The rooms that there are stills of. */
function useRoomChoices() {
  const { api } = useStores()
  const [choices, setChoices] = useState<ReturnType<typeof roomChoices>>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = useMemo(() => loader(api, setChoices, setFailure), [api])
  useEffect(() => void load(), [load])
  return { choices, failure, load }
}

function loader(
  api: Pick<StillroomApi, 'listFacets'>,
  setChoices: (choices: ReturnType<typeof roomChoices>) => void,
  setFailure: (failure: Failure | null) => void,
) {
  return async () => {
    setFailure(null)
    const result = await attempt(api.listFacets())
    if (result.ok) setChoices(roomChoices(result.value.rooms))
    else setFailure(result.error)
  }
}
