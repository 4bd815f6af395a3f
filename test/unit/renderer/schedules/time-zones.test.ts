import { expect, it } from 'vitest'
import { timeZones } from '../../../../renderer/schedules/time-zones.ts'

it('lists each zone once, with UTC and the computer’s own', () => {
  const names = timeZones('Asia/Kolkata', 'Europe/London')
  expect(names).toEqual(expect.arrayContaining(['UTC', 'Asia/Kolkata', 'Europe/London']))
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(names.toSorted())
})
