import { describe, expect, it } from 'vitest'
import { limitChoices } from '../../../../renderer/library/preview-limit.ts'
import { roomChoices } from '../../../../renderer/library/room-choices.ts'

describe('what there is to choose from', () => {
  it('names rooms by their custom ids first, in the order of people', () => {
    const rooms = [
      { roomId: 'aaaa', customRoomId: 'stage-10', count: 1 },
      { roomId: 'bbbb', customRoomId: 'stage-9', count: 1200 },
      { roomId: 'cccc', customRoomId: null, count: 2 },
    ]
    expect(roomChoices(rooms)).toEqual([
      { value: 'cccc', label: 'cccc, 2 stills' },
      { value: 'bbbb', label: 'stage-9 (bbbb), 1,200 stills' },
      { value: 'aaaa', label: 'stage-10 (aaaa), 1 still' },
    ])
  })

  it('lists a room once that has had two custom ids', () => {
    const rooms = [
      { roomId: 'aaaa', customRoomId: 'old', count: 1 },
      { roomId: 'aaaa', customRoomId: 'new', count: 2 },
    ]
    expect(roomChoices(rooms).map(({ value }) => value)).toEqual(['aaaa'])
  })

  it('offers sizes, and the one that is set among them', () => {
    const labels = (bytes: number) => limitChoices(bytes).map(({ label }) => label)
    expect(labels(2_000_000_000)).toEqual(['500 MB', '1 GB', '2 GB', '5 GB', '10 GB'])
    expect(labels(3_000_000_000)).toContain('3 GB')
    expect(limitChoices(3_000_000_000)).toHaveLength(6)
  })
})
