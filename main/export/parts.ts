import { createHash, randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

/** Of exports that are being made: where, when, by which computer and process. */
const partName = /^\.stillroom-export-([0-9a-f]{8})-(\d+)-([0-9a-f-]{36})(\.[a-z]+)?\.part$/u

/** Tells computers apart that share a folder. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** A new hidden name beside the target, for the file while it is being made. */
export function newPart(folder: string): string {
  return path.join(folder, `.stillroom-export-${host}-${process.pid}-${randomUUID()}.part`)
}

/** Another one that belongs to the same export. */
export function sidePart(part: string, kind: 'csv' | 'json'): string {
  return part.replace(/\.part$/u, `.${kind}.part`)
}

/** Removes what an export has left under these names. A program may only just be letting go of it. */
export async function removeParts(part: string): Promise<void> {
  const files = [part, sidePart(part, 'csv'), sidePart(part, 'json')]
  await Promise.all(files.map((file) => rm(file, { force: true, maxRetries: 5, retryDelay: 100 })))
}

/**
 * Removes what exports that were killed have left in a folder. Another computer's may still be
 * growing, as may those of a process that runs: they stay.
 *
 * @returns how many files it were
 */
export async function removeLeftovers(folder: string): Promise<number> {
  const names = await readdir(folder)
  const leftovers = names.filter(isLeftover)
  for (const name of leftovers) await rm(path.join(folder, name), { force: true })
  return leftovers.length
}

function isLeftover(name: string): boolean {
  const [, madeOn, pid] = partName.exec(name) ?? []
  return madeOn === host && !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
