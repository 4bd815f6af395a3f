import type { ExportView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import type { ExportKind, ExportSpec } from './export-draft.ts'
import { exportLimits } from './export-draft.ts'

export const kindNames: Readonly<Record<ExportKind, string>> = {
  'contact-sheet': 'Contact sheet',
  timelapse: 'Timelapse',
  zip: 'ZIP',
  csv: 'CSV',
  json: 'JSON',
}

const stills = (count: number) => formatNumberOf(count, 'still')

/** "Export 24 stills". */
export function exportTitle(count: number): string {
  return `Export ${stills(count)}`
}

/** "12 s", "2.5 s", "1 min 40 s", "2 h 5 min". @param seconds of the film */
export function filmLength(seconds: number): string {
  if (seconds < 10) return `${Math.max(0.1, Math.round(seconds * 10) / 10)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return inTwo(whole, 60, 'min', 's')
  return inTwo(Math.round(whole / 60), 60, 'h', 'min')
}

/** What will come: "24 stills, 12 s at 2 frames a second". */
export function exportSum(spec: ExportSpec, count: number): string {
  switch (spec.kind) {
    case 'contact-sheet':
      return sheetSum(spec, count)
    case 'timelapse': {
      const rate = formatNumberOf(spec.framesPerSecond, 'frame')
      return `${stills(count)}, ${filmLength(count / spec.framesPerSecond)} at ${rate} a second`
    }
    case 'zip':
      return `${stills(count)} as they are${spec.manifests ? ', and two manifests' : ''}`
    case 'csv':
      return `A table of ${stills(count)}, a row each`
    case 'json':
      return `A list of ${stills(count)}, an object each`
    default:
      return assertNever(spec)
  }
}

/** Why so many can't be exported at once; null where they can. */
export function countProblem(count: number): string | null {
  if (count === 0) return 'There is no still to export. Select some first.'
  if (count <= exportLimits.stills) return null
  return `At most ${stills(exportLimits.stills)} can be exported at once. Select fewer, for example a month.`
}

/** Where one export stands: "12 of 24", "24 stills", "23 stills, 1 left out". */
export function exportStanding({ state, done, total, skipped }: ExportView): string {
  switch (state) {
    case 'running':
      return `${formatCount(done)} of ${formatCount(total)}`
    case 'saved':
      return skipped === 0 ? stills(total) : `${stills(total - skipped)}, ${leftOut(skipped)}`
    case 'failed':
      return skipped === 0 ? 'Failed' : `Failed, ${leftOut(skipped)}`
    case 'cancelled':
      return 'Cancelled: nothing was saved'
    default:
      return assertNever(state)
  }
}

/** Why stills were left out; null where none was. */
export function skippedWords({ state, skipped }: ExportView): string | null {
  if (skipped === 0 || state === 'cancelled') return null
  const whose = skipped === 1 ? 'its file' : 'their files'
  return `${stills(skipped)} left out, as ${whose} could not be read. The gallery’s filter for problems shows which.`
}

/** For assistive technology, once as it ends; null while it runs. */
export function exportNews(view: ExportView): string | null {
  switch (view.state) {
    case 'running':
      return null
    case 'saved':
      return `${view.file} was saved: ${exportStanding(view)}.`
    case 'failed':
      return `${view.file} could not be exported: ${view.failure?.message ?? ''}`
    case 'cancelled':
      return `The export of ${view.file} was cancelled.`
    default:
      return assertNever(view.state)
  }
}

/** 0 to 1. */
export function exportShare({ done, total }: Pick<ExportView, 'done' | 'total'>): number {
  return total === 0 ? 0 : Math.min(1, done / total)
}

function leftOut(skipped: number): string {
  return `${formatCount(skipped)} left out`
}

function sheetSum(spec: Extract<ExportSpec, { kind: 'contact-sheet' }>, count: number): string {
  const columns = Math.min(spec.columns, count)
  if (spec.as === 'pdf')
    return `${stills(count)} in ${formatNumberOf(columns, 'column')}, on A4 pages`
  const rows = Math.ceil(count / Math.max(1, spec.columns))
  const grid = `${formatNumberOf(columns, 'column')} and ${formatNumberOf(rows, 'row')}`
  return `${stills(count)} in ${grid}, on one picture`
}

function inTwo(value: number, base: number, large: string, small: string): string {
  const rest = value % base
  const head = `${formatCount(Math.floor(value / base))} ${large}`
  return rest === 0 ? head : `${head} ${rest} ${small}`
}
