import type { Words } from '../../words/words.ts'
import { momentOf } from '../library/place.ts'
import type { ExportSpec } from './export-spec.ts'
import { extensionOf } from './export-state.ts'

/**
 * The name that the dialog starts with, such as `Timelapse 2026-03-01 to 2026-03-04.webp`: days as
 * this computer's clock has them.
 */
export function defaultName(
  spec: ExportSpec,
  places: readonly number[],
  { dialogs }: Words,
): string {
  const first = places.reduce((a, b) => Math.min(a, b), places[0] ?? 0)
  const last = places.reduce((a, b) => Math.max(a, b), first)
  const [begin, end] = [dayOf(momentOf(first)), dayOf(momentOf(last))]
  const days = begin === end ? begin : dialogs.days(begin, end)
  return `${subject(spec, dialogs)} ${days}.${extensionOf(spec)}`
}

function subject({ kind }: ExportSpec, dialogs: Words['dialogs']): string {
  switch (kind) {
    case 'contact-sheet':
      return dialogs.contactSheet
    case 'timelapse':
      return dialogs.timelapse
    default:
      return dialogs.stills
  }
}

function dayOf(ms: number): string {
  const date = new Date(ms)
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`
}
