import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeAtomically } from '../../main/write-atomically.ts'
import type { Machine } from './machine.ts'
import type { Report } from './report.ts'

/** A benchmark's report with its circumstances. */
export interface Result extends Report {
  /** ISO 8601, UTC. */
  readonly startedAt: string
  /** How long the benchmark took. */
  readonly seconds: number
  /** What other programs took of all cores just before, 0 to 1. */
  readonly busyBefore: number
  readonly commit: string | null
  readonly machine: Machine
}

/** All of a day, by the benchmark's name. */
type Results = Readonly<Record<string, Result>>

/**
 * Adds a result to the day's file, in place of that benchmark's earlier one: `bench/results/DATE.json`.
 *
 * @param folder of all days
 * @returns the file's path
 */
export async function keepResult(folder: string, name: string, result: Result): Promise<string> {
  const file = path.join(folder, `${result.startedAt.slice(0, 10)}.json`)
  await mkdir(folder, { recursive: true })
  const results: Results = { ...(await readResults(file)), [name]: result }
  await writeAtomically(file, `${JSON.stringify(results, null, 2)}\n`)
  return file
}

/** @returns none where there is no such file. @throws SyntaxError where it is no JSON */
async function readResults(file: string): Promise<Results> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Results
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
