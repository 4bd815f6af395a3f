import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HoursSpec } from '../../../../main/capture/schedule/hours.ts'
import { always, openHours } from '../../../../main/capture/schedule/hours.ts'

const minuteMs = 60_000
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
] as const

/** Within 2026 and 2027, or close to a change of daylight saving in one of the zones. */
const moments = fc.oneof(
  fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }),
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-04-04T15:00Z',
        '2026-10-03T15:30Z',
      ),
      fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 }),
    )
    .map(([change, away]) => Date.parse(change) + away),
)

const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

const hours = fc
  .tuple(times, times)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from, to }))

const specs: fc.Arbitrary<HoursSpec> = fc.record({
  hours: fc.option(hours),
  weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
  timeZone: fc.constantFrom(...zones),
})

/** Said again in other words: by the date and time that a Swede would read there. */
function expected({ hours: window, weekdays, timeZone }: HoursSpec, moment: number): boolean {
  const [date = '', time = ''] = new Date(moment).toLocaleString('sv-SE', { timeZone }).split(' ')
  const at = time.slice(0, 5)
  const { from, to } = window ?? { from: '00:00', to: '24:00' }
  const began = from > to && at < to ? -1 : 0
  const day = new Date(Date.parse(date) + began * 86_400_000).getUTCDay() || 7
  const isOpen = from < to ? at >= from && at < to : at >= from || at < to
  return isOpen && (weekdays === null || weekdays.includes(day))
}

function within(spec: Partial<HoursSpec>, moment: string): boolean {
  const open = openHours({ hours: null, weekdays: null, timeZone: 'Europe/Berlin', ...spec })
  return open.includes(Date.parse(moment))
}

describe('hours', () => {
  const office = { from: '08:00', to: '18:00' }
  it.each([
    ['2026-03-02T06:59:59.999Z', false],
    ['2026-03-02T07:00Z', true],
    ['2026-03-02T16:59:59.999Z', true],
    ['2026-03-02T17:00Z', false],
    // In summer time.
    ['2026-07-01T05:59Z', false],
    ['2026-07-01T06:00Z', true],
  ])('begin at their first minute and end before their last: %s', (moment, isWithin) => {
    expect(within({ hours: office }, moment)).toBe(isWithin)
  })

  const night = { from: '22:00', to: '06:00' }
  it.each([
    // 2026-03-06 is a Friday.
    ['2026-03-06T20:59Z', false],
    ['2026-03-06T21:00Z', true],
    ['2026-03-07T04:59Z', true],
    ['2026-03-07T05:00Z', false],
    ['2026-03-07T21:00Z', false],
    ['2026-03-06T03:00Z', false],
  ])('over midnight belong to the weekday on which they began: %s', (moment, isWithin) => {
    expect(within({ hours: night, weekdays: [5] }, moment)).toBe(isWithin)
  })

  it('of Sunday’s night go on into Monday', () => {
    expect(within({ hours: night, weekdays: [7] }, '2026-03-09T04:59Z')).toBe(true)
    expect(within({ hours: night, weekdays: [1] }, '2026-03-09T04:59Z')).toBe(false)
  })

  it.each([
    // Berlin's clocks go from 02:00 to 03:00 at 01:00Z, and back from 03:00 at 01:00Z.
    ['Europe/Berlin', '02:15', '02:45', '2026-03-29T00:30Z', false],
    ['Europe/Berlin', '02:15', '02:45', '2026-03-29T01:30Z', false],
    ['Europe/Berlin', '03:00', '04:00', '2026-03-29T01:00Z', true],
    ['Europe/Berlin', '02:15', '02:45', '2026-10-25T00:30Z', true],
    ['Europe/Berlin', '02:15', '02:45', '2026-10-25T01:30Z', true],
    ['America/New_York', '02:00', '03:00', '2026-03-08T07:00Z', false],
    ['America/New_York', '01:00', '02:00', '2026-11-01T06:30Z', true],
    // Lord Howe's go by half an hour: from 02:00 to 02:30, and back from 02:00 to 01:30.
    ['Australia/Lord_Howe', '02:00', '02:30', '2026-10-03T15:30Z', false],
    ['Australia/Lord_Howe', '01:30', '02:00', '2026-04-04T14:45Z', true],
    ['Australia/Lord_Howe', '01:30', '02:00', '2026-04-04T15:15Z', true],
    ['Asia/Kathmandu', '12:00', '12:01', '2026-03-01T06:15Z', true],
  ])('in %s from %s to %s hold %s: %s', (timeZone, from, to, moment, isWithin) => {
    expect(within({ hours: { from, to }, timeZone }, moment)).toBe(isWithin)
  })

  it('are always where neither hours nor weekdays are given', () => {
    expect(openHours({ hours: null, weekdays: null, timeZone: 'UTC' })).toBe(always)
    expect(always.includes(0)).toBe(true)
    expect(always.steadyUntil(0)).toBe(Infinity)
  })

  it('are what a clock on the wall says', () => {
    fc.assert(
      fc.property(specs, moments, (spec, moment) => {
        expect(openHours(spec).includes(moment)).toBe(expected(spec, moment))
      }),
      { numRuns: 2000 },
    )
  })

  it('stay as they are for as long as they say', () => {
    fc.assert(
      fc.property(specs, moments, (spec, moment) => {
        const open = openHours(spec)
        const until = Math.min(open.steadyUntil(moment), moment + 24 * 3_600_000)
        expect(until).toBeGreaterThan(moment)
        const now = expected(spec, moment)
        const next = Math.ceil((moment + 1) / minuteMs) * minuteMs
        for (let at = next; at < until; at += 7 * minuteMs) expect(expected(spec, at)).toBe(now)
        expect(expected(spec, until - 1)).toBe(now)
      }),
      { numRuns: 150 },
    )
  })
})
