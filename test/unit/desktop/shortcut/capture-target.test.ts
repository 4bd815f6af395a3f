import { expect, it, vi } from 'vitest'
import type { TargetCaptureOptions } from '../../../../main/desktop/shortcut/capture-target.ts'
import { captureTarget } from '../../../../main/desktop/shortcut/capture-target.ts'

const room = { roomId: 'abcd-efgh-ijkl', customRoomId: 'keynote' }

function options(changes: Partial<TargetCaptureOptions> = {}) {
  const order = vi.fn(async () => ({ batchId: 'batch-1' }))
  return {
    order,
    deps: {
      activeProjectId: () => 'project-1',
      selected: async () => [room],
      favourites: async () => [],
      options: () => ({ quality: 'high' as const }),
      order,
      ...changes,
    },
  }
}

it('captures what was selected in the active project, as it was captured last', async () => {
  const { order, deps } = options()
  expect(await captureTarget('selected', deps)).toBe('batch-1')
  expect(order).toHaveBeenCalledExactlyOnceWith({
    projectId: 'project-1',
    rooms: [room],
    options: { quality: 'high' },
  })
})

it.each([
  ['selected', { selected: async () => [] }, 'No room is selected.'],
  ['favourites', {}, 'No room is a favourite.'],
  ['selected', { activeProjectId: () => null }, 'No project is open.'],
] as const)('orders nothing for %s where there is nothing', async (target, changes, message) => {
  const { order, deps } = options(changes)
  await expect(captureTarget(target, deps)).rejects.toThrow(message)
  expect(order).not.toHaveBeenCalled()
})
