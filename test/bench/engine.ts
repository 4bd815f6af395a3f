import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CaptureEngine } from '../../main/capture/engine.ts'
import { forkChild } from '../../main/child-process.ts'
import { openLocalEngine } from '../../main/cli/local-engine.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'

/** A whole engine over a temp folder, as headless runs have it. */
export interface BenchEngine {
  readonly engine: CaptureEngine
  /** Absolute path; gone after {@link close}. */
  readonly folder: string
  close(): Promise<void>
}

export async function openBenchEngine(
  credentials: Credentials,
  concurrency: number,
): Promise<BenchEngine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stillroom-bench-'))
  const client = createVideoSdkClient({ credentials })
  const { engine, close } = await openLocalEngine({ folder, client, spawn: forkChild, concurrency })
  return {
    engine,
    folder,
    async close() {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}
