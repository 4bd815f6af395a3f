import { createEmitter } from '../emitter.ts'
import { strict } from '../strict.ts'

/**
 * Tells main when the computer wakes up. Here that is this process: whoever holds it with SIGSTOP
 * and lets it go on with SIGCONT has it sleep and wake.
 */
export function createPowerMonitor(): { readonly electron: object } {
  const emitter = createEmitter('electron.powerMonitor', ['resume'])
  const on = (event: string, listener: () => void) => emitter.on(event, listener)
  if (process.platform !== 'win32') process.on('SIGCONT', () => emitter.emit('resume'))
  return { electron: strict('electron.powerMonitor', { on }) }
}
