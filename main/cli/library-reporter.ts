import path from 'node:path'
import type { ScanView } from '../../preload/views.ts'
import { assertNever } from '../errors.ts'
import type { Finding, ScanKind } from '../library/scan/messages.ts'
import type { FindingMessage } from '../library/scan/run-scan.ts'
import type { CliContext } from './context.ts'

/** Tells of a look through the library: a line a finding, and a last one of them all. */
export interface LibraryReporter {
  finding(finding: FindingMessage): void
  summarize(view: ScanView): void
}

export interface LibraryReporterOptions extends Pick<CliContext, 'stdout' | 'stderr'> {
  readonly kind: ScanKind
  readonly json: boolean
  /** Absolute path of the folder that paths are told under; without it, they are told whole. */
  readonly folder: string | undefined
  /** Ms of a clock that only goes forward. */
  readonly now?: () => number
}

const widestFinding = 'unreadable'.length

export function createLibraryReporter(options: LibraryReporterOptions): LibraryReporter {
  const { kind, json, stdout, now = () => performance.now() } = options
  const startedAt = now()
  const line = (record: object) => void stdout.write(`${JSON.stringify(record)}\n`)

  return {
    finding({ what, folder, file, reason }) {
      const told = pathOf(folder, file, options.folder)
      if (json) return line({ type: 'changed', file: told, what, ...(reason && { reason }) })
      stdout.write(`${what.padEnd(widestFinding)}  ${told}${reason ? `  ${reason}` : ''}\n`)
    },
    summarize({ state, done, found }) {
      const ms = Math.round(now() - startedAt)
      if (json) return line({ type: 'summary', kind, state, files: done, ...found, ms })
      stdout.write(`${summary(kind, done)} ${findings(found)}\n`)
    },
  }
}

function pathOf(folder: string, file: string, base: string | undefined): string {
  if (file === '') return folder
  return folder === base ? file : path.join(folder, file)
}

function summary(kind: ScanKind, files: number): string {
  const counted = files === 1 ? '1 file' : `${files} files`
  return kind === 'verify' ? `Read ${counted}.` : `Looked at ${counted}.`
}

function findings(found: ScanView['found']): string {
  const some = (Object.keys(found) as Finding[]).filter((what) => found[what] > 0)
  if (some.length === 0) return 'All is as it was.'
  return `${some.map((what) => `${found[what]} ${words(what)}`).join(', ')}.`
}

function words(what: Finding): string {
  switch (what) {
    case 'added':
    case 'missing':
    case 'returned':
    case 'moved':
    case 'changed':
    case 'unreadable':
      return what
    case 'away':
      return 'folders away'
    default:
      return assertNever(what)
  }
}
