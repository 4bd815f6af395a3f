import { connectParent, forkChild } from '../../main/child-process.ts'
import { entries } from '../../main/entries.ts'
import type { ExportSpec } from '../../main/export/export-spec.ts'
import { createExports } from '../../main/export/exports.ts'
import type { Still } from '../../main/library/still.ts'
import { en } from '../../words/en/index.ts'

/** What to export; sent to the program as its first message. */
export interface ExportProgramWork {
  readonly stills: readonly Still[]
  readonly spec: ExportSpec
  /** Absolute path. */
  readonly target: string
}

/** A program that makes exports one after another, says how far it is, and is there to be killed. */
async function work({ stills, spec, target }: ExportProgramWork): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const exports = createExports({
    stills: async (places) => stills.filter(({ place }) => places.includes(place)),
    spawn: forkChild,
    entry: entries.exportProcess,
    ffmpeg: async () => null,
    words: () => en,
    locale: () => 'en-GB',
    chooseTarget: async () => target,
    isAway: () => false,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onChange(state) {
      parent.send(state.state)
      if (state.state !== 'running') resolve()
    },
  })
  await exports.start(
    stills.map(({ place }) => place),
    spec,
  )
  await promise
}

const parent = connectParent()
parent.onMessage((order) => void work(order as ExportProgramWork))
parent.send('ready')
