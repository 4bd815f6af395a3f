import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../../renderer/stills/assessment-words.ts'
import { verdictNotice } from '../../../../renderer/stills/verdict-notice.ts'
import { fakeAssessment } from '../../../support/fake-assessment.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const roomId = 'abcd-efgh-ijkl'

function stillWith(change: Partial<Assessment>, room = roomId) {
  return fakeStill(1, { roomId: room, assessment: fakeAssessment(change) })
}

describe('verdictNotice', () => {
  it.each([
    ['black', 'abcd-efgh-ijkl is black.'],
    ['white', 'abcd-efgh-ijkl is white.'],
    ['blurred', 'abcd-efgh-ijkl is blurred.'],
    ['frozen', 'abcd-efgh-ijkl is frozen: the picture did not change.'],
  ] as const)('tells that a room is %s, and what to do', (verdict, message) => {
    expect(verdictNotice(stillWith({ verdict }))?.failure).toEqual({
      code: 'image-invalid',
      message,
      action: 'Look at the room’s stream.',
    })
  })

  it('has nothing to tell of other stills', () => {
    expect(verdictNotice(fakeStill(1))).toBeNull()
    expect(verdictNotice(stillWith({ verdict: null }))).toBeNull()
  })

  it('tells it once, where all takes were kept', () => {
    const told = [0, 1, 2].map((own) =>
      verdictNotice(stillWith({ verdict: 'black', best: 1, own })),
    )
    expect(told.map((notice) => notice !== null)).toEqual([false, true, false])
  })

  it('has one id for a room and verdict', () => {
    const idOf = (verdict: Assessment['verdict'], room?: string) =>
      verdictNotice(stillWith({ verdict }, room))?.id
    expect(idOf('black')).toBe(idOf('black'))
    const different = [idOf('black'), idOf('frozen'), idOf('black', 'other-room')]
    expect(new Set(different).size).toBe(3)
  })

  it('keeps rooms of two projects apart', () => {
    const still = stillWith({ verdict: 'black' })
    expect(verdictNotice({ ...still, projectId: 'project-2' })?.id).not.toBe(
      verdictNotice(still)?.id,
    )
  })
})
