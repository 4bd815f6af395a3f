import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { RoomView, ScheduleView } from '../../preload/contract.ts'
import { loadHint } from '../schedules/schedule-sum.ts'
import { intervalWords } from '../schedules/schedule-words.ts'
import { stateWords } from '../schedules/state-words.ts'
import { useApp, useRooms, useSchedules, useWall } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatCount } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { useLastFailure } from './use-last-failure.ts'
import { useStartSchedule } from './use-start-schedule.ts'
import classes from './wall-page.module.css'
import type { WallInterval } from './wall-schedule.ts'
import { scheduleOfWall, wallIntervals, wallSpec } from './wall-schedule.ts'

const hourMs = 3_600_000

/** Fresh pictures by a schedule, which somebody starts: captures may cost money. */
export function KeepFresh({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const projectId = useRooms((state) => state.projectId)
  const running = useSchedules(({ schedules }) =>
    scheduleOfWall(
      schedules,
      projectId,
      rooms.map(({ roomId }) => roomId),
    ),
  )
  if (projectId === null) return null
  return (
    <div className={classes.fresh}>
      {running ? <Running schedule={running} /> : <Off projectId={projectId} rooms={rooms} />}
    </div>
  )
}

function Running({ schedule }: { readonly schedule: ScheduleView }) {
  const now = useNow(1000)
  const stop = useSchedules((state) => state.stop)
  const failure = useLastFailure(schedule)
  const { wall } = words()
  return (
    <>
      <Button variant="default" title={wall.stopHint} onClick={() => void stop(schedule.id)}>
        {wall.stop}
      </Button>
      <p>{wall.captures(intervalWords(schedule.intervalMs), stateWords(schedule, now))}</p>
      {failure && (
        <div className={classes.problem}>
          <FailureAlert failure={failure} />
        </div>
      )}
    </>
  )
}

interface OffProps {
  readonly projectId: string
  readonly rooms: readonly RoomView[]
}

function Off({ projectId, rooms }: OffProps) {
  const [intervalMs, setIntervalMs] = useState<WallInterval>(60_000)
  const scope = useWall((state) => state.scope)
  const timeZone = useApp((app) => app.timeZone)
  const { start, failure, isBusy } = useStartSchedule()
  const { wall } = words()
  const live = rooms.filter((room) => room.live).length
  const isAll = scope === 'live'
  const spec = wallSpec({ projectId, rooms: isAll ? null : rooms, intervalMs, timeZone })
  const perHour = formatCount((live * hourMs) / intervalMs)
  const sentence = isAll ? wall.wouldCaptureLive(live, perHour) : wall.wouldCapture(live, perHour)
  return (
    <>
      <NativeSelect
        aria-label={wall.interval}
        value={String(intervalMs)}
        onChange={(event) => setIntervalMs(Number(event.currentTarget.value) as WallInterval)}
        data={wallIntervals.map((ms) => ({ value: String(ms), label: wall.intervals[ms] }))}
      />
      <Button
        variant="default"
        disabled={isBusy || (!isAll && rooms.length === 0)}
        onClick={() => void start(spec)}
      >
        {wall.start}
      </Button>
      <p>
        {sentence} {loadHint(spec, spec.options, live)}
      </p>
      {failure && (
        <div className={classes.problem}>
          <FailureAlert failure={failure} />
        </div>
      )}
    </>
  )
}
