import type { Args } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'

export type ExportSpec = Args<'startExport'>['spec']
export type ExportKind = ExportSpec['kind']
export type SheetFormat = Extract<ExportSpec, { kind: 'contact-sheet' }>['as']
export type FilmFormat = Extract<ExportSpec, { kind: 'timelapse' }>['as']

/** As the contract has them. */
export const exportLimits = {
  stills: 100_000,
  columns: { min: 1, max: 12 },
  framesPerSecond: { min: 1, max: 60 },
  /** Pixels. */
  width: { min: 64, max: 1920 },
} as const

/** An export as it stands in the form: numbers are what somebody has typed. */
export interface ExportDraft {
  readonly kind: ExportKind
  readonly sheetFormat: SheetFormat
  readonly columns: number
  readonly title: string
  readonly captions: boolean
  readonly filmFormat: FilmFormat
  readonly framesPerSecond: string
  /** Pixels. */
  readonly width: string
  readonly manifests: boolean
}

export const firstExportDraft: ExportDraft = {
  kind: 'contact-sheet',
  sheetFormat: 'pdf',
  columns: 4,
  title: '',
  captions: true,
  filmFormat: 'webp',
  framesPerSecond: '2',
  width: '960',
  manifests: true,
}

export interface ExportProblems {
  readonly framesPerSecond?: string
  readonly width?: string
}

export interface ReadExport {
  /** Null where there are problems. */
  readonly spec: ExportSpec | null
  readonly problems: ExportProblems
}

/** What the form asks for. Only the fields of the chosen kind count. */
export function readExportDraft(draft: ExportDraft): ReadExport {
  const { kind, columns, captions, manifests } = draft
  switch (kind) {
    case 'contact-sheet': {
      const title = draft.title.trim()
      return { spec: { kind, as: draft.sheetFormat, columns, title, captions }, problems: {} }
    }
    case 'timelapse':
      return readTimelapse(draft)
    case 'zip':
      return { spec: { kind, manifests }, problems: {} }
    default:
      return { spec: { kind }, problems: {} }
  }
}

function readTimelapse(draft: ExportDraft): ReadExport {
  const framesPerSecond = readWhole(draft.framesPerSecond, exportLimits.framesPerSecond)
  const width = readWhole(draft.width, exportLimits.width)
  if (framesPerSecond !== null && width !== null) {
    return {
      spec: { kind: 'timelapse', as: draft.filmFormat, framesPerSecond, width },
      problems: {},
    }
  }
  return {
    spec: null,
    problems: {
      ...(framesPerSecond === null && { framesPerSecond: problem(exportLimits.framesPerSecond) }),
      ...(width === null && { width: problem(exportLimits.width) }),
    },
  }
}

function problem({ min, max }: Limits): string {
  return words().ui.wholeNumber(min, max)
}

interface Limits {
  readonly min: number
  readonly max: number
}

function readWhole(text: string, { min, max }: Limits): number | null {
  const trimmed = text.trim()
  if (!/^\d{1,9}$/u.test(trimmed)) return null
  const value = Number(trimmed)
  return value >= min && value <= max ? value : null
}
