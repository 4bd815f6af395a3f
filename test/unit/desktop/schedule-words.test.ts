import { expect, it } from 'vitest'
import type { Schedule } from '../../../main/capture/schedule/schedule.ts'
import { scheduleWords } from '../../../main/desktop/schedule-words.ts'
import { en } from '../../../words/en/index.ts'

const room = { roomId: 'a', customRoomId: null }
const schedule = { rooms: null, projectName: 'Webinars' } as unknown as Schedule

it.each([
  [1000, null, 'Every second, all live rooms of Webinars'],
  [30_000, null, 'Every 30 seconds, all live rooms of Webinars'],
  [90_000, [room], 'Every 90 seconds, 1 room of Webinars'],
  [300_000, [room, room], 'Every 5 minutes, 2 rooms of Webinars'],
  [3_600_000, null, 'Every hour, all live rooms of Webinars'],
  [86_400_000, null, 'Every 24 hours, all live rooms of Webinars'],
  [1500, null, 'Every 1500 ms, all live rooms of Webinars'],
])('%d ms', (intervalMs, rooms, words) => {
  expect(scheduleWords({ ...schedule, intervalMs, rooms }, en.system)).toBe(words)
})
