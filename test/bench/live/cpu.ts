import { readdir, readFile } from 'node:fs/promises'

/** What `/proc/PID/stat` says of a process: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export interface ProcessTimes {
  readonly parent: number
  /** Ms of all its threads, those that have ended included. */
  readonly own: number
  /** Ms of all its children that have ended, and of theirs. */
  readonly ended: number
}

/** A tick of the kernel's accounts, in ms: they are told in steps of this on every Linux. */
export const tickMs = 10

export function parseTimes(stat: string): ProcessTimes {
  // The program's name stands in brackets and may hold spaces and brackets itself.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const ms = (index: number) => (fields[index] ?? 0) * tickMs
  return { parent: fields[1] ?? 0, own: ms(11) + ms(12), ended: ms(13) + ms(14) }
}

/** Ms of processor that a process, its children and theirs have taken so far. */
export async function cpuOfTree(pid: number): Promise<number> {
  const times = await allTimes()
  const sum = (id: number): number => {
    const { own = 0, ended = 0 } = times.get(id) ?? {}
    const children = [...times].filter(([, { parent }]) => parent === id)
    return own + ended + children.reduce((total, [child]) => total + sum(child), 0)
  }
  return sum(pid)
}

/** Ms of processor that the ended children of this process have taken, and those of theirs. */
export async function cpuOfEndedChildren(): Promise<number> {
  return parseTimes(await readFile('/proc/self/stat', 'utf8')).ended
}

async function allTimes(): Promise<ReadonlyMap<number, ProcessTimes>> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      // A process may end between the two calls.
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)
      return stat === null ? [] : [[Number(name), parseTimes(stat)] as const]
    }),
  )
  return new Map(found.flat())
}
