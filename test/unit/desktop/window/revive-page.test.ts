import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { revivePage } from '../../../../main/desktop/window/revive-page.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

function setUp() {
  const clock = createFakeClock()
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() })
  let isDestroyed = false
  const window = { webContents: contents, isDestroyed: () => isDestroyed }
  const onGivenUp = vi.fn()
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  revivePage(window as unknown as BrowserWindow, { clock, log, onGivenUp })
  return {
    clock,
    log,
    onGivenUp,
    reload: contents.reload,
    end: (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason, exitCode: 5 }),
    destroy: () => {
      isDestroyed = true
    },
  }
}

describe('a page whose process is gone', () => {
  it('is loaded again, and noted', () => {
    const { end, reload, log } = setUp()
    end('oom')
    expect(reload).toHaveBeenCalledOnce()
    expect(log.error).toHaveBeenCalledWith('The page’s process is gone: oom, 5.')
  })

  it('is given up where it happens again and again', async () => {
    const { clock, end, reload, onGivenUp } = setUp()
    for (let times = 0; times < 3; times += 1) end()
    expect(onGivenUp).not.toHaveBeenCalled()
    end()
    expect(onGivenUp).toHaveBeenCalledOnce()
    expect(reload).toHaveBeenCalledTimes(3)
    // Later it may be something else.
    await clock.advance(61_000)
    end()
    expect(reload).toHaveBeenCalledTimes(4)
  })

  it.each([
    ['ended by itself', 'clean-exit', false],
    ['went with its window', 'killed', true],
  ])('stays away where it %s', (_how, reason, isDestroyed) => {
    const { end, destroy, reload } = setUp()
    if (isDestroyed) destroy()
    end(reason)
    expect(reload).not.toHaveBeenCalled()
  })
})
