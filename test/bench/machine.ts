import { execFile } from 'node:child_process'
import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Where figures come from: without it, times say nothing. */
export interface Machine {
  readonly system: string
  readonly processor: string
  readonly cores: number
  /** Gigabytes. */
  readonly memory: number
  readonly node: string
}

export function describeMachine(): Machine {
  return {
    system: `${type()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e9),
    node: process.version,
  }
}

/** @returns 0 to 1: what other programs take of all cores, looked at for a second */
export async function busyShare(): Promise<number> {
  const before = spent()
  await delay(1000)
  const after = spent()
  return (after.busy - before.busy) / (after.all - before.all)
}

/** Ms of all cores together, since the system's start. */
function spent() {
  let [busy, all] = [0, 0]
  for (const { times } of cpus()) {
    const { idle, ...work } = times
    const working = Object.values(work).reduce((sum, ms) => sum + ms, 0)
    busy += working
    all += working + idle
  }
  return { busy, all }
}

/** @returns the commit that is checked out, with a `+` where files differ from it; null outside of git */
export async function describeCommit(): Promise<string | null> {
  try {
    const git = async (...args: string[]) => (await promisify(execFile)('git', args)).stdout.trim()
    // Results are kept there too, and say nothing of what was measured.
    const changed = await git('status', '--porcelain', '-uno', '--', '.', ':!bench/results')
    return `${await git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`
  } catch {
    return null
  }
}
