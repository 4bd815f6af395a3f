import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../renderer/capture/draft.ts'
import { emptyDraft, readDraft } from '../../../../renderer/capture/draft.ts'
import { optionsProblem } from '../../../../renderer/schedules/schedule-options.ts'

function problemOf(change: Partial<Draft>) {
  return optionsProblem(readDraft({ ...emptyDraft, ...change }, { min: 16, max: 4096 }))
}

describe('the capture options of a schedule', () => {
  it.each<Partial<Draft>>([{}, { quality: 'low', format: 'webp' }, { best: 3, keepAll: true }])(
    'may be %j',
    (change) => expect(problemOf(change)).toBeNull(),
  )

  it.each(['90', '0', '1:30', 'soon'])('have no time in the stream, such as %s', (time) =>
    expect(problemOf({ time })).toMatch(/real time/u),
  )

  it('are as right as for a press', () => {
    expect(problemOf({ width: '640' })).toBe(
      'Correct the capture options: Give both width and height, or neither.',
    )
  })
})
