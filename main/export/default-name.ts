import { momentOf } from '../library/place.ts'
import type { ExportSpec } from './export-spec.ts'
import { extensionOf } from './export-state.ts'

/**
 * The name that the dialog starts with, such as `Timelapse 2026-03-01 to 2026-03-04.webp`: days as
 * this computer's clock has them.
 */
export function defaultName(spec: ExportSpec, places: readonly number[]): string {
  const first = places.reduce((a, b) => Math.min(a, b), places[0] ?? 0)
  const last = places.reduce((a, b) => Math.max(a, b), first)
  const days = [...new Set([first, last].map((place) => dayOf(momentOf(place))))].join(' to ')
  return `${subject(spec)} ${days}.${extensionOf(spec)}`
}

function subject({ kind }: ExportSpec): string {
  switch (kind) {
    case 'contact-sheet':
      return 'Contact sheet'
    case 'timelapse':
      return 'Timelapse'
    default:
      return 'Stills'
  }
}

function dayOf(ms: number): string {
  const date = new Date(ms)
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`
}
