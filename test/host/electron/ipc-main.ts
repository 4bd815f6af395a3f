import type { IpcMain } from 'electron'
import { strict } from '../strict.ts'

type Handler = (event: never, ...args: unknown[]) => unknown

export interface HostIpc {
  readonly electron: object
  /** Runs the channel's handler, as a call from the page does. */
  call(channel: string, event: object, args: readonly unknown[]): Promise<unknown>
}

export function createIpcMain(): HostIpc {
  const handlers = new Map<string, Handler>()

  const methods = {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`)
      }
      handlers.set(channel, handler)
    },
  } satisfies Partial<Record<keyof IpcMain, unknown>>

  return {
    electron: strict('electron.ipcMain', methods),
    async call(channel, event, args) {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return await handler(strict('IpcMainInvokeEvent', event) as never, ...args)
    },
  }
}
