import type { Notice } from '../../preload/contract.ts'
import { say } from '../../words/say.ts'
import type { DamagedFile } from './services.ts'

/** What went wrong before there was a window to say it in. */
export function startNotices(damaged: readonly DamagedFile[]): readonly Notice[] {
  return damaged.map((file) => ({
    id: `damaged:${file.what}`,
    failure: {
      code: 'internal',
      message: messageOf(file),
      action: say('oldOneKept', { path: file.setAside }),
    },
  }))
}

function messageOf({ what, kept = [], lost = [] }: DamagedFile): string {
  if (kept.length === 0) return say('startedAnew', { what })
  const names = { kept: kept.join(', '), lost: lost.join(', ') }
  return lost.length === 0 ? say('settingsKept', names) : say('settingsKeptAndLost', names)
}
