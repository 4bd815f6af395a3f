import { appOrigin } from '../../main/desktop/app-scheme.ts'

/** The app's addresses as main knows them, and as Chromium does. */
export interface Addresses {
  /** The app's origin in Chromium: http://127.0.0.1:PORT. */
  readonly loopback: string
  /** Main's name for an address or origin of Chromium's; foreign ones stay as they are. */
  toApp(url: string): string
  /** Chromium's name for an address of the app. */
  toLoopback(url: string): string
}

export function createAddresses(loopback: string): Addresses {
  return {
    loopback,
    toApp: (url) => replaceOrigin(url, loopback, appOrigin),
    toLoopback: (url) => replaceOrigin(url, appOrigin, loopback),
  }
}

function replaceOrigin(url: string, from: string, to: string): string {
  return url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}
