import { randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import type { Words } from '../../words/words.ts'
import { checkFolder } from '../capture/folder.ts'
import { StillroomError, toFailure } from '../errors.ts'
import { checkExport } from './check-export.ts'
import type { ExportSpec } from './export-spec.ts'
import type { ExportState } from './export-state.ts'
import type { MakerDeps } from './make-export.ts'
import { makeExport } from './make-export.ts'
import type { TargetQuestion } from './target.ts'
import { noFile, targetQuestion, withExtension } from './target.ts'
import { createTurns } from './turns.ts'

export interface ExportsDeps extends MakerDeps {
  /** Asks where to. @returns an absolute path, or null where nothing was chosen */
  readonly chooseTarget: (question: TargetQuestion) => Promise<string | null>
  /** Those that dialogs and files' names are in. */
  readonly words: () => Words
  /** At most about ten times a second for each export. */
  readonly onChange: (state: ExportState) => void
}

export interface Exports {
  /**
   * Asks for the file, then works in the background: two at a time, others wait.
   *
   * @param places in the order in which the stills are to come
   * @returns null where no file was chosen
   * @throws StillroomError `invalid-options`, `folder-missing` or `folder-not-writable`
   */
  start(places: readonly number[], spec: ExportSpec): Promise<ExportState | null>
  /** Nothing is left of it. Does nothing where it has ended. @throws where there is no such export */
  cancel(id: string): void
  /** Since Stillroom started, newest first. */
  list(): readonly ExportState[]
  /** Absolute path of what was saved. @throws StillroomError where there is no such file */
  fileOf(id: string): Promise<string>
  /** Cancels all and waits until nothing works any more. */
  close(): Promise<void>
}

interface Entry {
  state: ExportState
  /** Absolute path of the folder that it goes to. */
  readonly folder: string
  readonly cancelling: AbortController
}

/** Exports at a time: each has a decoder, an encoder and the disk to itself. */
const atATime = 2

export function createExports(deps: ExportsDeps): Exports {
  const entries = new Map<string, Entry>()
  const turns = createTurns(atATime)
  const underWay = new Set<Promise<void>>()

  function change(entry: Entry, changes: Partial<ExportState>): void {
    entry.state = { ...entry.state, ...changes }
    deps.onChange(entry.state)
  }

  function known(id: string): Entry {
    const entry = entries.get(id)
    if (entry) return entry
    throw new StillroomError('invalid-options', { message: say('exportUnknown') })
  }

  async function perform(entry: Entry, places: readonly number[], spec: ExportSpec): Promise<void> {
    const { folder, cancelling, state } = entry
    const { signal } = cancelling
    try {
      const file = await turns.take(signal, () =>
        makeExport(deps, {
          ...{ places, spec, folder, signal, file: state.file },
          onProgress: (progress) => change(entry, progress),
        }),
      )
      deps.log.info('An export was saved.', spec.kind, places.length)
      change(entry, { state: 'saved', done: places.length, file })
    } catch (error) {
      if (signal.aborted) return change(entry, { state: 'cancelled' })
      deps.log.error('An export failed.', spec.kind, error)
      change(entry, { state: 'failed', failure: toFailure(error) })
    }
  }

  return {
    async start(places, spec) {
      checkExport(spec, await deps.ffmpeg())
      const chosen = await deps.chooseTarget(targetQuestion(spec, places, deps.words()))
      if (chosen === null) return null
      const target = withExtension(chosen, spec)
      const folder = path.dirname(target)
      await checkFolder(folder)
      const state = newState(spec, path.basename(target), places.length)
      const entry: Entry = { state, folder, cancelling: new AbortController() }
      entries.set(state.id, entry)
      deps.onChange(state)
      const work = perform(entry, places, spec).finally(() => underWay.delete(work))
      underWay.add(work)
      return state
    },
    cancel: (id) => known(id).cancelling.abort(),
    list: () => [...entries.values()].map(({ state }) => state).reverse(),
    async fileOf(id) {
      const { state, folder } = known(id)
      const file = path.join(folder, state.file)
      if (state.state !== 'saved' || !(await isThere(file))) throw noFile(state.file)
      return file
    },
    async close() {
      for (const { cancelling } of entries.values()) cancelling.abort()
      await Promise.all(underWay)
    },
  }
}

function newState({ kind }: ExportSpec, file: string, total: number): ExportState {
  const id = randomUUID()
  return { id, kind, state: 'running', done: 0, total, file, skipped: 0, failure: null }
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => null)) !== null
}
