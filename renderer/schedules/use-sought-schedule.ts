import type { RefObject } from 'react'
import { useEffect } from 'react'
import { useSchedules, useStores } from '../stores/stores-context.tsx'

/**
 * The schedule that somebody looks for gets the focus, in the place of the page's heading where the
 * page has just been opened for it.
 */
export function useSoughtSchedule(list: RefObject<HTMLElement | null>): void {
  const { page, schedules } = useStores()
  const sought = useSchedules((state) => state.sought)
  useEffect(() => {
    if (sought === null) return
    const item = list.current?.querySelector<HTMLElement>(`[data-schedule="${CSS.escape(sought)}"]`)
    // Runs before the page's own effect, which then leaves the focus where it is.
    if (item) page.getState().takeTurn()
    item?.focus()
    schedules.getState().seek(null)
  }, [sought, list, page, schedules])
}
