import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { forkChild } from '../../main/child-process.ts'
import { entries } from '../../main/entries.ts'
import type { ExportState } from '../../main/export/export-state.ts'
import type { Exports, ExportsDeps } from '../../main/export/exports.ts'
import { createExports } from '../../main/export/exports.ts'
import type { Still } from '../../main/library/still.ts'
import type { Log } from '../../main/log.ts'
import { en } from '../../words/en/index.ts'
import { exampleStill } from './examples.ts'
import { drawImage } from './image-files.ts'
import { tempFolder } from './temp-folder.ts'

/** A log that remembers. */
function listeningLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = []
  const note =
    (level: string) =>
    (...words: readonly unknown[]) =>
      void lines.push([level, ...words.map(String)].join(' '))
  return { lines, info: note('info'), warn: note('warn'), error: note('error') }
}

const kinds = [
  { format: 'jpg', encoder: 'jpeg', width: 320, height: 180 },
  { format: 'png', encoder: 'png', width: 240, height: 180 },
  { format: 'webp', encoder: 'webp', width: 180, height: 320 },
] as const

/** Real image files of three formats and shapes, and the rows that the catalogue would have. */
async function makeStills(folder: string, count: number): Promise<readonly Still[]> {
  const drawn = kinds.map((kind) => ({
    ...kind,
    bytes: drawImage(kind.width, kind.height, kind.encoder),
  }))
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const kind = drawn[index % drawn.length] ?? drawn[0]
      if (!kind) throw new RangeError('There is no kind of picture.')
      const { format, width, height, bytes } = kind
      const file = `room-${index % 4}/still ${index}.${format}`
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), bytes)
      const capturedAt = new Date(Date.UTC(2026, 2, 1, 12, 0, index)).toISOString()
      const roomId = `room-${index % 4}`
      const [id, length] = [`still-${index}`, bytes.length]
      return exampleStill({
        ...{ id, roomId, customRoomId: null, folder, file, capturedAt, format, width, height },
        bytes: length,
      })
    }),
  )
}

export interface ExportRig {
  readonly exports: Exports
  readonly stills: readonly Still[]
  readonly places: readonly number[]
  /** Where the stills lie, and where exports go. */
  readonly library: string
  readonly folder: string
  readonly log: ReturnType<typeof listeningLog>
  /** Everything that was told. */
  readonly told: readonly ExportState[]
  /** Resolves with the export's last state. */
  ended(id: string): Promise<ExportState>
}

/** Exports of real files, made by real processes. @param name what the dialog answers */
export async function createExportRig(
  count: number,
  name: string,
  changes: Partial<ExportsDeps> = {},
): Promise<ExportRig> {
  const [library, folder] = [await tempFolder(), await tempFolder()]
  const stills = await makeStills(library, count)
  const log = listeningLog()
  const told: ExportState[] = []
  const byPlace = new Map(stills.map((still) => [still.place, still]))
  const exports = createExports({
    stills: async (places) => places.flatMap((place) => byPlace.get(place) ?? []).reverse(),
    spawn: forkChild,
    entry: entries.exportProcess,
    ffmpeg: async () => null,
    words: () => en,
    locale: () => 'en-GB',
    chooseTarget: async () => path.join(folder, name),
    isAway: () => false,
    log,
    ...changes,
    onChange(state) {
      told.push(state)
      changes.onChange?.(state)
    },
  })
  onTestFinished(() => exports.close())
  return {
    ...{ exports, stills, library, folder, log, told },
    places: stills.map(({ place }) => place),
    async ended(id) {
      for (;;) {
        const state = exports.list().find((each) => each.id === id)
        if (!state) throw new Error('There is no such export.')
        if (state.state !== 'running') return state
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}
