import type { CaptureOptions, ImageFormat, Orientation, Quality, SizeLimits } from '../types.ts'
import { parseStreamTime } from './stream-time.ts'

/** The capture options as they stand in the form. Empty strings mean: as the stream is. */
export interface Draft {
  readonly quality: Quality | ''
  readonly orientation: Orientation | ''
  readonly width: string
  readonly height: string
  readonly format: ImageFormat
  readonly time: string
  /** For webp with a time: capture png and make the webp here. */
  readonly convert: boolean
}

type DraftProblems = Readonly<Partial<Record<'width' | 'height' | 'format' | 'time', string>>>

export interface ReadDraft {
  /** Only to be sent when there are no problems. */
  readonly options: CaptureOptions
  readonly problems: DraftProblems
  /** True where webp and a time meet, so that the conversion must be offered. */
  readonly needsConversion: boolean
}

export const emptyDraft: Draft = {
  quality: '',
  orientation: '',
  width: '',
  height: '',
  format: 'jpg',
  time: '',
  convert: false,
}

/** The same rules as the main process checks again, so that they show while one types. */
export function readDraft(draft: Draft, limits: SizeLimits): ReadDraft {
  const width = readSide('Width', draft.width, limits)
  const height = readSide('Height', draft.height, limits)
  const time = parseStreamTime(draft.time)
  const needsConversion = draft.format === 'webp' && draft.time.trim() !== ''
  const problems = {
    ...problemOf('width', width.problem ?? missing(draft.width, draft.height)),
    ...problemOf('height', height.problem ?? missing(draft.height, draft.width)),
    ...problemOf('time', time.ok ? undefined : time.problem),
    ...problemOf('format', needsConversion && !draft.convert ? webpInRealTime : undefined),
  }
  const seconds = time.ok ? time.seconds : undefined
  const options = {
    ...(draft.quality && { quality: draft.quality }),
    ...(draft.orientation && { orientation: draft.orientation }),
    ...(width.pixels !== undefined && { width: width.pixels }),
    ...(height.pixels !== undefined && { height: height.pixels }),
    ...(draft.format !== 'jpg' && { format: draft.format }),
    ...(seconds !== undefined && { time: seconds }),
    ...(needsConversion && draft.convert && { convert: true }),
  }
  return { options, problems, needsConversion }
}

const webpInRealTime = 'VideoSDK makes webp only in real time.'

function problemOf(field: keyof DraftProblems, problem: string | undefined): DraftProblems {
  return problem === undefined ? {} : { [field]: problem }
}

function missing(own: string, other: string): string | undefined {
  const alone = own.trim() === '' && other.trim() !== ''
  return alone ? 'Give both width and height, or neither.' : undefined
}

interface Side {
  readonly pixels?: number
  readonly problem?: string
}

function readSide(name: string, text: string, { min, max }: SizeLimits): Side {
  const trimmed = text.trim()
  if (trimmed === '') return {}
  const pixels = Number(trimmed)
  if (!Number.isFinite(pixels)) return { problem: `${name} must be a number of pixels.` }
  if (!Number.isInteger(pixels)) return { problem: `${name} must be a whole number of pixels.` }
  if (pixels < min) return { problem: `${name} must be at least ${min} pixels.` }
  if (pixels > max) return { problem: `${name} must be at most ${max} pixels.` }
  return { pixels }
}
