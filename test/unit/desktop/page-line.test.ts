import { expect, it, vi } from 'vitest'
import { createPageLine } from '../../../main/desktop/page-line.ts'

it('keeps orders until the page listens, and hands them on in their order', () => {
  const send = vi.fn()
  const line = createPageLine(send)
  line.tell('selectRoom', { roomId: 'abcd-efgh-ijkl' })
  line.tell('command', { id: 'openGallery' })
  expect(send).not.toHaveBeenCalled()
  line.ready()
  expect(send.mock.calls).toEqual([
    ['selectRoom', { roomId: 'abcd-efgh-ijkl' }],
    ['command', { id: 'openGallery' }],
  ])
  line.tell('openPlace', { page: 'activity' })
  expect(send).toHaveBeenCalledTimes(3)
})

it('waits again for the next page', () => {
  const send = vi.fn()
  const line = createPageLine(send)
  line.ready()
  line.gone()
  line.tell('command', { id: 'capture' })
  expect(send).not.toHaveBeenCalled()
  line.ready()
  expect(send).toHaveBeenCalledExactlyOnceWith('command', { id: 'capture' })
})
