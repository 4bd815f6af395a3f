import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import type { EventEmitter } from 'node:events'
import type { ForkOptions, UtilityProcess } from 'electron'
import { createEmitter } from '../emitter.ts'
import { strict } from '../strict.ts'

export interface HostUtilityProcesses {
  readonly electron: object
  /** Ends those that still run, as they do when Electron ends. */
  killAll(): void
}

/** `utilityProcess` by Node's own child processes, which clone messages the same way. */
export function createUtilityProcess(): HostUtilityProcesses {
  const running = new Set<ChildProcess>()

  const methods = {
    fork(module: string, args: readonly string[] = [], options: ForkOptions = {}) {
      refuseUnknown(options)
      const child = fork(module, args, {
        serialization: 'advanced',
        // Whatever main asks for: what a helper prints before it dies is worth reading here.
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      running.add(child)
      child.once('exit', () => running.delete(child))
      return asUtilityProcess(child)
    },
  }

  return {
    electron: strict('electron.utilityProcess', methods),
    killAll: () => {
      for (const child of running) child.kill()
    },
  }
}

function refuseUnknown(options: ForkOptions): void {
  const known: readonly string[] = ['stdio', 'serviceName'] satisfies (keyof ForkOptions)[]
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown) throw new Error(`The Chromium host has no utility process option ${unknown}`)
}

function asUtilityProcess(child: ChildProcess): EventEmitter {
  const emitter = createEmitter('UtilityProcess', ['message', 'exit'])
  child.on('message', (message) => emitter.emit('message', message))
  child.once('exit', (status) => emitter.emit('exit', status ?? 1))
  // Sending to one that has just died is answered by `exit`.
  child.on('error', () => {})
  const methods = {
    postMessage(message: unknown) {
      if (child.connected) child.send(message as object, () => {})
    },
    kill: () => child.kill(),
  } satisfies Partial<UtilityProcess>
  return strict('UtilityProcess', Object.assign(emitter, methods))
}
