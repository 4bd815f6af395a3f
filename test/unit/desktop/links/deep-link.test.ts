import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { carryOutLink } from '../../../../main/desktop/links/carry-out-link.ts'
import { linkAmong, roomOfLink } from '../../../../main/desktop/links/deep-link.ts'
import { isRoomId } from '../../../../main/videosdk/room-id.ts'

it.each([
  ['stillroom://room/abcd-efgh-ijkl', 'abcd-efgh-ijkl'],
  ['stillroom://room/abcd-efgh-ijkl/', 'abcd-efgh-ijkl'],
  ['STILLROOM://ROOM/abcd-efgh-ijkl', 'abcd-efgh-ijkl'],
  ['stillroom://room/B%C3%BChne', 'Bühne'],
])('%s names %s', (link, roomId) => {
  expect(roomOfLink(link)).toBe(roomId)
})

it.each([
  '',
  'stillroom:',
  'stillroom://',
  'stillroom://room',
  'stillroom://room/',
  'stillroom://room//',
  'stillroom://capture/abcd-efgh-ijkl',
  'stillroom://room/abcd-efgh-ijkl/capture',
  'stillroom://room/abcd-efgh-ijkl?capture=1',
  'stillroom://room/abcd-efgh-ijkl#capture',
  'stillroom://user@room/abcd-efgh-ijkl',
  'stillroom://room:80/abcd-efgh-ijkl',
  'stillroom://room/..',
  'stillroom://room/%2e%2e',
  'stillroom://room/a%2Fb',
  'stillroom://room/a%00b',
  'stillroom://room/%E0%A4%A',
  'stillroom://room/a b',
  'stillroom://room/<script>',
  ' stillroom://room/abcd-efgh-ijkl',
  'stillroom://room/abcd-efgh-ijkl\n--capture',
  'https://room/abcd-efgh-ijkl',
  `stillroom://room/${'a'.repeat(201)}`,
  `stillroom://room/${'%41'.repeat(5000)}`,
])('ignores %j', (link) => {
  const actions = { show: vi.fn(), selectRoom: vi.fn(), onIgnored: vi.fn() }
  carryOutLink(link, actions)
  expect(actions.onIgnored).toHaveBeenCalledExactlyOnceWith()
  expect(actions.show).not.toHaveBeenCalled()
  expect(actions.selectRoom).not.toHaveBeenCalled()
})

it('names a room or nothing, whatever the link holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const roomId = roomOfLink(`stillroom://room/${text}`)
      expect(roomId === null || isRoomId(roomId)).toBe(true)
    }),
  )
})

it('shows the window, then selects', () => {
  const seen: string[] = []
  carryOutLink('stillroom://room/abcd-efgh-ijkl', {
    show: () => void seen.push('show'),
    selectRoom: (roomId) => void seen.push(roomId),
    onIgnored: () => void seen.push('ignored'),
  })
  expect(seen).toEqual(['show', 'abcd-efgh-ijkl'])
})

it('is found among a program’s arguments', () => {
  const link = 'stillroom://room/abcd-efgh-ijkl'
  expect(linkAmong(['/opt/stillroom', '--no-sandbox', link])).toBe(link)
  expect(linkAmong(['/opt/stillroom', '--hidden', '/home/ada/stillroom://x'])).toBeUndefined()
})
