import type { Runtime } from '../../preload/contract.ts'

/** Names of programs, so the same in every language. */
export const runtimeNames: Readonly<Record<Runtime, string>> = {
  electron: 'Electron',
  'chromium-host': 'Chromium host',
}
