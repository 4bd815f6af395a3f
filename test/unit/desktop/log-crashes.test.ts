import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, it, onTestFinished, vi } from 'vitest'
import { logCrashes } from '../../../main/desktop/log-crashes.ts'

function setUp() {
  const app = new EventEmitter()
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const before = process.listeners('uncaughtExceptionMonitor')
  logCrashes(app as unknown as App, log)
  onTestFinished(() => {
    for (const listener of process.listeners('uncaughtExceptionMonitor')) {
      if (!before.includes(listener)) process.off('uncaughtExceptionMonitor', listener)
    }
  })
  return { app, log }
}

it('notes what nobody caught', () => {
  const { log } = setUp()
  const error = new Error('a bug')
  EventEmitter.prototype.emit.call(process, 'uncaughtExceptionMonitor', error, 'uncaughtException')
  expect(log.error).toHaveBeenCalledWith('The main process failed (uncaughtException).', error)
})

it.each([
  [{ type: 'GPU', reason: 'crashed', exitCode: 139 }, 'A process is gone (GPU): crashed, 139.'],
  [
    { type: 'Utility', name: 'images', reason: 'oom', exitCode: 1 },
    'A process is gone (Utility images): oom, 1.',
  ],
])('notes a process that is gone: %j', (details, line) => {
  const { app, log } = setUp()
  app.emit('child-process-gone', {}, details)
  expect(log.error).toHaveBeenCalledWith(line)
})

it.each(['clean-exit', 'killed'])('notes nothing of one that was to end: %s', (reason) => {
  const { app, log } = setUp()
  app.emit('child-process-gone', {}, { type: 'Utility', reason, exitCode: 0 })
  expect(log.error).not.toHaveBeenCalled()
})
