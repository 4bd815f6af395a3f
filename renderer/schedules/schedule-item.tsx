import { memo } from 'react'
import type { ScheduleView } from '../../preload/contract.ts'
import { optionsWords } from '../capture/options-words.ts'
import { useApp } from '../stores/stores-context.tsx'
import { FailureWords } from '../ui/failure-alert.tsx'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { RoomNames } from './room-names.tsx'
import { ScheduleActions } from './schedule-actions.tsx'
import classes from './schedule-item.module.css'
import { countsWords, endWords, timesWords } from './schedule-words.ts'
import { stateWords } from './state-words.ts'

interface Props {
  readonly schedule: ScheduleView
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** One schedule: what it captures, when, how it stands, and what can be done with it. */
export const ScheduleItem = memo(function ScheduleItem({ schedule, onFocus, onBlur }: Props) {
  return (
    <li
      className={classes.schedule}
      data-schedule={schedule.id}
      data-state={schedule.state}
      tabIndex={-1}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div className={classes.facts} data-copyable>
        <span className={classes.rooms}>
          <RoomNames rooms={schedule.rooms} />
        </span>
        <When schedule={schedule} />
        <How schedule={schedule} />
      </div>
      <div className={classes.standing} data-copyable>
        <State schedule={schedule} />
        <span className={classes.dimmed}>{countsWords(schedule)}</span>
      </div>
      <ScheduleActions schedule={schedule} />
    </li>
  )
})

interface PartProps {
  readonly schedule: ScheduleView
}

function When({ schedule }: PartProps) {
  const ownZone = useApp((app) => app.timeZone)
  const parts = [
    timesWords(schedule),
    schedule.timeZone !== ownZone && words().schedules.timeOf(schedule.timeZone),
    endWords(schedule),
  ]
  return <span>{parts.filter(Boolean).join(', ')}</span>
}

function How({ schedule: { projectName, options } }: PartProps) {
  const sizes = useApp((app) => app.standardSizes)
  return (
    <span className={classes.dimmed}>
      {projectName} · {optionsWords(options, sizes)}
    </span>
  )
}

function State({ schedule }: PartProps) {
  const now = useNow(schedule.state === 'running' ? 1000 : 60_000)
  const { state, endReason } = schedule
  const isProblem = state === 'stopped' && endReason !== null
  return (
    <>
      <span className={classes.state} data-problem={isProblem || undefined}>
        {stateWords(schedule, now)}
      </span>
      {isProblem && <Why reason={endReason} />}
    </>
  )
}

type Reason = NonNullable<ScheduleView['endReason']>

function Why({ reason: { code, ...words } }: { readonly reason: Reason }) {
  if (code === 'ticks-done' || code === 'streams-ended') return null
  return <FailureWords failure={{ code, ...words }} />
}
