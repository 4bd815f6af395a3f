import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSelectionTeller } from '../../../../renderer/desktop/tell-selection.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const tellSelection = vi.fn(async () => ({ ok: true as const, value: null }))
  let now: { projectId: string; roomIds: readonly string[] } | null = null
  const teller = createSelectionTeller({ tellSelection }, () =>
    now === null
      ? null
      : {
          projectId: now.projectId,
          rooms: now.roomIds.map((roomId) => ({ roomId, customRoomId: null })),
        },
  )
  async function select(projectId: string, ...roomIds: readonly string[]) {
    now = { projectId, roomIds }
    teller.changed()
    await vi.advanceTimersByTimeAsync(100)
  }
  const told = () => tellSelection.mock.calls.map(([selection]: unknown[]) => selection)
  return { select, told }
}

it('tells what stays selected, once', async () => {
  const { select, told } = start()
  await select('p', 'a')
  await select('p', 'b')
  await select('p', 'c')
  await vi.runAllTimersAsync()
  await select('p', 'c')
  await vi.runAllTimersAsync()
  expect(told()).toEqual([{ projectId: 'p', rooms: [{ roomId: 'c', customRoomId: null }] }])
})

it('keeps what was selected in a project that is opened, or left', async () => {
  const { select, told } = start()
  await select('p')
  await vi.runAllTimersAsync()
  expect(told()).toEqual([])
  await select('p', 'a')
  await vi.runAllTimersAsync()
  await select('q')
  await vi.runAllTimersAsync()
  expect(told()).toHaveLength(1)
})

it('tells that nothing is selected any more', async () => {
  const { select, told } = start()
  await select('p', 'a')
  await vi.runAllTimersAsync()
  await select('p')
  await vi.runAllTimersAsync()
  expect(told().at(-1)).toEqual({ projectId: 'p', rooms: [] })
})
