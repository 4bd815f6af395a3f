import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** Who makes and runs jobs: one opening of a catalogue by one process. Kept with each job. */
export interface Owner {
  /** Never used again, unlike a process's number. */
  readonly id: string
  /** What it was started for, such as `window` or `capture`. */
  readonly activity: string
  readonly pid: number
  readonly host: string
  /** ISO 8601. */
  readonly since: string
}

export function createOwner(activity: string, now: Date): Owner {
  const { pid } = process
  return { id: randomUUID(), activity, pid, host: hostname(), since: now.toISOString() }
}

/** A sentence that lets a person find the other process; the time is local. */
export function describeOwner({ activity, pid, host, since }: Owner): string {
  // Sweden writes times as ISO 8601 does.
  const time = new Date(since).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
  return `Another Stillroom (${activity}, process ${pid} on ${host}, since ${time}) is working in this folder.`
}
