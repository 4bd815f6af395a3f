import path from 'node:path'
import { createTurns } from '../in-turn.ts'
import type { Log } from '../log.ts'
import { writeSidecar } from './sidecar-file.ts'
import type { Still } from './still.ts'

export interface SidecarsOptions {
  /** Those of the stills that there are. */
  readonly stills: (places: readonly number[]) => Promise<readonly Still[]>
  readonly settings: { get(): { readonly sidecars: boolean } }
  readonly log: Pick<Log, 'warn'>
}

/** Details beside the stills, where somebody has asked for them. Nothing ever fails for them. */
export interface Sidecars {
  /** A still was saved. */
  written(still: Still): void
  /** Somebody has changed what is known of these stills. */
  changed(places: readonly number[]): void
  /** Resolves once all that was asked so far is written. */
  idle(): Promise<void>
}

/** Stills asked for at a time. */
const chunk = 500

/** Writes one after the other, in the background; what fails is left to the next scan. */
export function createSidecars({ stills, settings, log }: SidecarsOptions): Sidecars {
  const inTurn = createTurns()

  async function write(still: Still): Promise<void> {
    const { missingSince, folder, file } = still
    if (missingSince !== null) return
    try {
      await writeSidecar(path.join(folder, file), still)
    } catch (error) {
      log.warn(`The details beside ${file} can’t be written.`, error)
    }
  }

  async function writeAll(places: readonly number[]): Promise<void> {
    try {
      for (const still of await stills(places)) await write(still)
    } catch (error) {
      log.warn('The details beside changed stills can’t be written.', error)
    }
  }

  return {
    written(still) {
      if (settings.get().sidecars) void inTurn(() => write(still))
    },
    changed(places) {
      if (!settings.get().sidecars) return
      for (let at = 0; at < places.length; at += chunk) {
        void inTurn(() => writeAll(places.slice(at, at + chunk)))
      }
    },
    idle: () => inTurn(async () => {}),
  }
}
