import type { Notice } from '../../preload/contract.ts'
import type { DamagedFile } from './services.ts'

/** What went wrong before there was a window to say it in. */
export function startNotices(damaged: readonly DamagedFile[]): readonly Notice[] {
  return damaged.map(({ what, setAside }) => ({
    id: `damaged:${what}`,
    failure: {
      code: 'internal',
      message: `The ${what} was damaged, so Stillroom started with a new one.`,
      action: `The old one is kept at ${setAside}.`,
    },
  }))
}
