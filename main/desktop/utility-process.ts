import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { SpawnChild } from '../child-process.ts'

/** {@link SpawnChild} for Electron, whose packaged builds can't run as plain Node. */
export const spawnUtility: SpawnChild = (entry) => {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    stdio: 'ignore',
    serviceName: 'Stillroom helper',
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
