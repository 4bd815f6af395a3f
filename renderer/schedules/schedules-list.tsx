import { useLayoutEffect, useRef } from 'react'
import { useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { ScheduleItem } from './schedule-item.tsx'
import classes from './schedules-page.module.css'
import { useSoughtSchedule } from './use-sought-schedule.ts'

interface Props {
  /** Called when the last item has gone with the focus in it. */
  readonly onEmptied: () => void
}

export function SchedulesList({ onEmptied }: Props) {
  const schedules = useSchedules((state) => state.schedules)
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef(-1)
  useSoughtSchedule(list)

  // Where the item with the focus has been removed, the one in its place gets it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again after each change.
  useLayoutEffect(() => {
    if (focused.current < 0 || document.activeElement !== document.body) return
    const items = list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? []
    const next = items[Math.min(focused.current, items.length - 1)]
    if (next) next.focus()
    else onEmptied()
  }, [schedules])

  return (
    <ul
      ref={list}
      aria-label={words().schedules.title}
      className={classes.list}
      hidden={schedules.length === 0}
    >
      {schedules.map((schedule, index) => (
        <ScheduleItem
          key={schedule.id}
          schedule={schedule}
          onFocus={() => {
            focused.current = index
          }}
          onBlur={() => {
            focused.current = -1
          }}
        />
      ))}
    </ul>
  )
}
