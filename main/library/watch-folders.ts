import { EventEmitter } from 'node:events'
import type { Clock } from '../clock.ts'
import { isCancelled } from '../errors.ts'
import type { Catalogue } from './catalogue.ts'
import { createFolderProbe } from './folder-probe.ts'
import type { FolderRecord } from './folders.ts'
import { lookAtFolders } from './look-at-folders.ts'

/** Ms between two looks: so soon an unplugged drive shows. */
export const lookEveryMs = 30_000

export interface FoldersOptions {
  readonly catalogue: Pick<
    Catalogue,
    'folders' | 'addFolder' | 'updateFolder' | 'folderSample' | 'moveFolder'
  >
  /** Absolute path of the folder that new stills go to. */
  readonly current: () => string
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

interface FoldersEvents {
  /** A folder came, went, or is another than before. */
  change: [folders: readonly FolderRecord[]]
  /** A folder that was away is back: time for a scan. */
  returned: [folder: FolderRecord]
}

/** Which folders the library has, and which of them can be reached right now. */
export interface Folders {
  /** As of the last look; false for a folder that nobody knows. */
  isAway(folder: string): boolean
  /** With the current one. */
  list(): Promise<readonly FolderRecord[]>
  /** Looks now: after a capture that failed, or when a folder was added or removed. */
  look(): Promise<void>
  readonly events: EventEmitter<FoldersEvents>
  close(): void
}

/** Looks at once, and then every half minute. */
export function createFolders({ catalogue, current, clock, onBug }: FoldersOptions): Folders {
  const events = new EventEmitter<FoldersEvents>()
  const ended = new AbortController()
  const probe = createFolderProbe()
  let known: readonly FolderRecord[] = []
  let looking: Promise<void> | undefined

  async function look(): Promise<void> {
    const before = await catalogue.folders()
    if (!before.some(({ folder }) => folder === current())) {
      await catalogue.addFolder(current(), new Date(clock.now()).toISOString())
    }
    const after = await lookAtFolders(catalogue, probe)
    if (ended.signal.aborted) return
    const earlier = known
    known = after
    if (JSON.stringify(earlier) !== JSON.stringify(after)) events.emit('change', after)
    for (const folder of after) if (isBack(folder, before)) events.emit('returned', folder)
  }

  /** One look at a time: on a drive that hangs, they would pile up. */
  const lookOnce = () => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }

  async function watch(): Promise<void> {
    for (;;) {
      // Not waited for: where a drive hangs, the clock goes on.
      void lookOnce().catch(report)
      await clock.sleep(lookEveryMs, ended.signal)
    }
  }

  const report = (error: unknown) => {
    if (!ended.signal.aborted && !isCancelled(error)) onBug(error)
  }
  void watch().catch(report)

  return {
    isAway: (folder) => known.some((other) => other.folder === folder && other.isAway),
    async list() {
      const folders = await catalogue.folders()
      return folders.map((folder) => ({ ...folder, isAway: isAwayIn(known, folder) }))
    },
    look: lookOnce,
    events,
    close: () => ended.abort(),
  }
}

function isAwayIn(known: readonly FolderRecord[], { id, isAway }: FolderRecord): boolean {
  return known.find((folder) => folder.id === id)?.isAway ?? isAway
}

function isBack({ id, isAway }: FolderRecord, before: readonly FolderRecord[]): boolean {
  return !isAway && (before.find((folder) => folder.id === id)?.isAway ?? false)
}
