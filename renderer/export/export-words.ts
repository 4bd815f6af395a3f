import type { ExportView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatCount } from '../ui/format.ts'
import { perLocale, translated, words } from '../ui/words.ts'
import type { ExportSpec } from './export-draft.ts'
import { exportLimits } from './export-draft.ts'

const shortFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
)

/** "Export 24 stills". */
export function exportTitle(count: number): string {
  return words().exports.title(count)
}

/** "12 s", "2.5 s", "1 min 40 s", "2 h 5 min". @param seconds of the film */
export function filmLength(seconds: number): string {
  if (seconds < 10) return `${shortFormat().format(Math.max(0.1, seconds))} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return inTwo(whole, 60, 'min', 's')
  return inTwo(Math.round(whole / 60), 60, 'h', 'min')
}

/** What will come: "24 stills, 12 s at 2 frames a second". */
export function exportSum(spec: ExportSpec, count: number): string {
  const { sum } = words().exports
  switch (spec.kind) {
    case 'contact-sheet':
      return sheetSum(spec, count)
    case 'timelapse':
      return sum.film(count, filmLength(count / spec.framesPerSecond), spec.framesPerSecond)
    case 'zip':
      return spec.manifests ? sum.zipWithManifests(count) : sum.zip(count)
    case 'csv':
      return sum.csv(count)
    case 'json':
      return sum.json(count)
    default:
      return assertNever(spec)
  }
}

/** Why so many can't be exported at once; null where they can. */
export function countProblem(count: number): string | null {
  if (count === 0) return words().exports.nothing
  if (count <= exportLimits.stills) return null
  return words().exports.tooMany(exportLimits.stills)
}

/** Where one export stands: "12 of 24", "24 stills", "23 stills, 1 left out". */
export function exportStanding({ state, done, total, skipped }: ExportView): string {
  const { exports, counts } = words()
  const { standing } = exports
  const leftOut = standing.leftOut(formatCount(skipped))
  switch (state) {
    case 'running':
      return standing.running(formatCount(done), formatCount(total))
    case 'saved':
      return skipped === 0 ? counts.stills(total) : `${counts.stills(total - skipped)}, ${leftOut}`
    case 'failed':
      return skipped === 0 ? standing.failed : `${standing.failed}, ${leftOut}`
    case 'cancelled':
      return standing.cancelled
    default:
      return assertNever(state)
  }
}

/** Why stills were left out; null where none was. */
export function skippedWords({ state, skipped }: ExportView): string | null {
  if (skipped === 0 || state === 'cancelled') return null
  return words().exports.skipped(skipped)
}

/** For assistive technology, once as it ends; null while it runs. */
export function exportNews(view: ExportView): string | null {
  const { news } = words().exports
  switch (view.state) {
    case 'running':
      return null
    case 'saved':
      return news.saved(view.file, exportStanding(view))
    case 'failed':
      return news.failed(view.file, view.failure ? translated(view.failure.message) : '')
    case 'cancelled':
      return news.cancelled(view.file)
    default:
      return assertNever(view.state)
  }
}

/** 0 to 1. */
export function exportShare({ done, total }: Pick<ExportView, 'done' | 'total'>): number {
  return total === 0 ? 0 : Math.min(1, done / total)
}

function sheetSum(spec: Extract<ExportSpec, { kind: 'contact-sheet' }>, count: number): string {
  const columns = Math.min(spec.columns, count)
  const { sum } = words().exports
  if (spec.as === 'pdf') return sum.pages(count, columns)
  return sum.picture(count, columns, Math.ceil(count / Math.max(1, spec.columns)))
}

function inTwo(value: number, base: number, large: string, small: string): string {
  const rest = value % base
  const head = `${formatCount(Math.floor(value / base))} ${large}`
  return rest === 0 ? head : `${head} ${rest} ${small}`
}
