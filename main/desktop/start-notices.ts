import type { Notice } from '../../preload/contract.ts'
import { say } from '../../words/say.ts'
import type { DamagedFile } from './services.ts'

/** What went wrong before there was a window to say it in. */
export function startNotices(damaged: readonly DamagedFile[]): readonly Notice[] {
  return damaged.map(({ what, setAside }) => ({
    id: `damaged:${what}`,
    failure: {
      code: 'internal',
      message: say('startedAnew', { what }),
      action: say('oldOneKept', { path: setAside }),
    },
  }))
}
