import type { Stores } from '../stores/stores.ts'

/** Opens the page of the schedules with the focus on this one. */
export function showSchedule(
  { page, schedules }: Pick<Stores, 'page' | 'schedules'>,
  scheduleId: string,
): void {
  schedules.getState().seek(scheduleId)
  page.getState().open('schedules')
}
