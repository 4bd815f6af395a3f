import type { Clipboard } from 'electron'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

/** What a clipboard takes here. */
type Payloads = Readonly<Record<string, string | Blob>>

/** The stand-ins for the clipboard and its items: nothing is copied. */
export function createClipboard(note: (call: DesktopCall) => void) {
  const contents = new WeakMap<object, Payloads>()

  class ClipboardItem {
    constructor(items: Payloads) {
      contents.set(this, items)
    }
  }

  const clipboard = {
    writeText: async (text: string) => note({ name: 'clipboard.writeText', argument: text }),
    async write(items: readonly object[]) {
      const all = items.flatMap((item) => Object.entries(contents.get(item) ?? {}))
      const words = await Promise.all(all.map(([type, payload]) => describe(type, payload)))
      note({ name: 'clipboard.write', argument: words.join(', ') })
    },
  } satisfies Partial<Record<keyof Clipboard, unknown>>

  return { clipboard: strict('electron.clipboard', clipboard), ClipboardItem }
}

/** “image/png, 89504e47…, 1234 bytes”: enough to tell what it is. */
async function describe(type: string, payload: string | Blob): Promise<string> {
  const bytes = Buffer.from(await new Blob([payload]).arrayBuffer())
  return `${type}, ${bytes.subarray(0, 4).toString('hex')}…, ${bytes.length} bytes`
}
