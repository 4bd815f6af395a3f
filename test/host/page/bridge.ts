import type { CDPSession } from '@playwright/test'
import type { Addresses } from '../addresses.ts'
import { createCloneCodec } from '../clone.ts'
import type { HostIpc } from '../electron/ipc-main.ts'
import type { HostContents } from '../electron/web-contents.ts'
import { strict } from '../strict.ts'
import type { FromPage, ToPage } from './page-line.ts'
import { lineName } from './page-line.ts'

export interface BridgeOptions {
  /** The page's own session. */
  readonly session: CDPSession
  readonly binding: string
  readonly mainFrame: string
  readonly addresses: Addresses
  readonly ipc: HostIpc
  readonly contents: HostContents
  readonly onError: (error: unknown) => void
}

/** Where a script runs, by Chromium's own account: the page can't say otherwise. */
interface Realm {
  readonly frame: string
  readonly origin: string
}

/**
 * Carries calls from the page's frames to `ipcMain`, each with the frame that it came from, and
 * answers and events back. https://chromedevtools.github.io/devtools-protocol/tot/Runtime/
 */
export async function openBridge(options: BridgeOptions): Promise<void> {
  const { session, binding, mainFrame, ipc, contents, onError } = options
  const codec = createCloneCodec()
  const realms = await followRealms(session)

  /** A frame that went away meanwhile needs no answer. */
  function tell(contextId: number, message: ToPage): void {
    const expression = `${lineName}.receive(${JSON.stringify(JSON.stringify(message))})`
    session.send('Runtime.evaluate', { contextId, expression }).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails) onError(exceptionDetails.exception?.description)
      },
      () => {},
    )
  }

  async function answer(payload: string, contextId: number): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as FromPage
    const event = { sender: contents.electron, senderFrame: senderFrame(realms.get(contextId)) }
    try {
      const value = await ipc.call(channel, event, codec.decode(args) as readonly unknown[])
      tell(contextId, { id, value: codec.encode(value) })
    } catch (error) {
      tell(contextId, { id, error: `Error invoking remote method '${channel}': ${error}` })
    }
  }

  function senderFrame(realm: Realm | undefined): object | null {
    if (!realm) return null
    const parent = realm.frame === mainFrame ? null : strict('WebFrameMain', {})
    return strict('WebFrameMain', { origin: originForMain(realm.origin, options), parent })
  }

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding) answer(payload, executionContextId).catch(onError)
  })
  await session.send('Runtime.addBinding', { name: binding })
  contents.connect((channel, args) => {
    const message = { channel, args: codec.encode(args) }
    for (const [id, { frame, origin }] of realms) {
      // Not to the document that a window has before its page.
      if (frame === mainFrame && origin === options.addresses.loopback) tell(id, message)
    }
  })
}

/** Opaque origins are `://` to the protocol, and `null` to Electron as to the web. */
function originForMain(origin: string, { addresses }: BridgeOptions): string {
  return origin === '://' ? 'null' : addresses.toApp(origin)
}

interface FrameData {
  /** False for the worlds of tools. */
  readonly isDefault: boolean
  readonly frameId: string
}

/** The frames' own scripts by their context's id, as they come and go. */
async function followRealms(session: CDPSession): Promise<ReadonlyMap<number, Realm>> {
  const realms = new Map<number, Realm>()
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = context.auxData as unknown as FrameData
    if (isDefault) realms.set(context.id, { frame: frameId, origin: context.origin })
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    realms.delete(executionContextId)
  })
  session.on('Runtime.executionContextsCleared', () => realms.clear())
  await session.send('Runtime.enable')
  return realms
}
