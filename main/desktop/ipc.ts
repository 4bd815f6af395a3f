import type { BrowserWindow } from 'electron'
import { ipcMain } from 'electron'
import type {
  ChannelName,
  EventName,
  Events,
  ParsedArgs,
  Returned,
} from '../../preload/contract.ts'
import { contract } from '../../preload/contract.ts'
import { StillroomError } from '../errors.ts'
import type { Log } from '../log.ts'
import { admit, refusal } from './gate.ts'

/** One function a channel; leaving one out does not compile. */
export type Handlers = {
  readonly [Name in ChannelName]: (args: ParsedArgs<Name>) => Promise<Returned<Name>>
}

/** The only place that listens to the page: every call passes the gate before its handler. */
export function registerChannels(
  handlers: Handlers,
  window: () => BrowserWindow | undefined,
  log: Log,
): void {
  for (const name of Object.keys(contract) as ChannelName[]) {
    const handle = handlers[name] as (args: unknown) => Promise<unknown>
    ipcMain.handle(name, async (event, args: unknown) => {
      try {
        return await handle(admit(event, window()?.webContents, contract[name].args, args))
      } catch (error) {
        if (error instanceof StillroomError) throw refusal(error)
        log.error(`Channel ${name} failed.`, error)
        throw refusal(new StillroomError('internal'))
      }
    })
  }
}

/** Tells the page, if there is one. */
export type Sender = <Name extends EventName>(event: Name, payload: Events[Name]) => void

export function createSender(window: () => BrowserWindow | undefined): Sender {
  return (event, payload) => {
    const contents = window()?.webContents
    if (contents && !contents.isDestroyed()) contents.send(event, payload)
  }
}
