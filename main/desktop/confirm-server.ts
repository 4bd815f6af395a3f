import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { dialog } from 'electron'
import type { Words } from '../../words/words.ts'

/** Asks the person, outside the page. @returns whether requests may go to that server */
export type ConfirmServer = (host: string) => Promise<boolean>

/**
 * The system's question, which no script in the page can answer. One at a time: whoever asks
 * meanwhile gets a no, or a page could fill the screen with them.
 */
export function createConfirmServer(
  window: () => BrowserWindow | undefined,
  words: () => Words,
): ConfirmServer {
  let isAsking = false

  async function ask(host: string): Promise<boolean> {
    const { server } = words().dialogs
    const options: MessageBoxOptions = {
      type: 'question',
      message: server.question(host),
      detail: server.consequence(host),
      buttons: [server.connect, server.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    }
    const parent = window()
    const { response } = await (parent
      ? dialog.showMessageBox(parent, options)
      : dialog.showMessageBox(options))
    return response === 0
  }

  return async (host) => {
    if (isAsking) return false
    isAsking = true
    try {
      return await ask(host)
    } finally {
      isAsking = false
    }
  }
}
