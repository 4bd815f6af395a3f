import { fill } from '../../words/say.ts'
import type { CaptureOptions, ImageFormat, Orientation, Quality, SizeLimits } from '../types.ts'
import { words } from '../ui/words.ts'
import { formatStreamTime, parseStreamTime } from './stream-time.ts'

type Fit = NonNullable<CaptureOptions['fit']>

/** Stills of which the best can be kept. */
export const mostTakes = 10

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
  /** Counts only where a size is asked for. */
  readonly fit: Fit | ''
  /** Stills to take, 1 to {@link mostTakes}, of which the best is kept. */
  readonly best: number
  /** Counts only for the best of several. */
  readonly keepAll: boolean
}

type DraftProblems = Readonly<Partial<Record<'width' | 'height' | 'format' | 'time', string>>>

export interface ReadDraft {
  /** Only to be sent when there are no problems. */
  readonly options: CaptureOptions
  readonly problems: DraftProblems
  /** True where webp and a time meet, so that the conversion must be offered. */
  readonly needsConversion: boolean
  /** True where the size isn't left to the stream, so that fitting to it can be offered. */
  readonly asksForSize: boolean
}

export const emptyDraft: Draft = {
  quality: '',
  orientation: '',
  width: '',
  height: '',
  format: 'jpg',
  time: '',
  convert: false,
  fit: '',
  best: 1,
  keepAll: false,
}

/** The same rules as the main process checks again, so that they show while one types. */
export function readDraft(draft: Draft, limits: SizeLimits): ReadDraft {
  const width = readSide('width', draft.width, limits)
  const height = readSide('height', draft.height, limits)
  const time = parseStreamTime(draft.time)
  const needsConversion = draft.format === 'webp' && draft.time.trim() !== ''
  const asksForSize = namesSize(draft)
  const problems = {
    ...problemOf('width', width.problem ?? missing(draft.width, draft.height)),
    ...problemOf('height', height.problem ?? missing(draft.height, draft.width)),
    ...problemOf('time', time.ok ? timeProblem(time.seconds, draft.best) : time.problem),
    ...problemOf(
      'format',
      needsConversion && !draft.convert
        ? words().capture.options.problems.webpInRealTime
        : undefined,
    ),
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
    ...(asksForSize && draft.fit && { fit: draft.fit }),
    ...takesOptions(draft),
  }
  return { options, problems, needsConversion, asksForSize }
}

/**
 * The form as it counts for one moment, whatever time is written in it. Only real time has webp and
 * several takes: at another moment a webp is made here, and one picture is all there is.
 *
 * @param time seconds of stream; null for real time
 */
export function atMoment(draft: Draft, time: number | null): Draft {
  if (time === null) return { ...draft, time: '' }
  return { ...draft, time: formatStreamTime(time), convert: true, best: 1, keepAll: false }
}

function namesSize({ quality, orientation, width, height }: Draft): boolean {
  return [quality, orientation, width, height].some((text) => text.trim() !== '')
}

function takesOptions({ best, keepAll }: Draft): Pick<CaptureOptions, 'best' | 'keepAll'> {
  return best > 1 ? { best, ...(keepAll && { keepAll: true }) } : {}
}

/** Shown at the time and not at the number: the latter may be folded away. */
function timeProblem(seconds: number | undefined, best: number): string | undefined {
  if (seconds === undefined || best === 1) return undefined
  return words().sentences.bestInRealTime
}

function problemOf(field: keyof DraftProblems, problem: string | undefined): DraftProblems {
  return problem === undefined ? {} : { [field]: problem }
}

function missing(own: string, other: string): string | undefined {
  const alone = own.trim() === '' && other.trim() !== ''
  return alone ? words().sentences.sizeHalf : undefined
}

interface Side {
  readonly pixels?: number
  readonly problem?: string
}

function readSide(side: 'width' | 'height', text: string, { min, max }: SizeLimits): Side {
  const texts = words().sentences
  const trimmed = text.trim()
  if (trimmed === '') return {}
  const pixels = Number(trimmed)
  if (!Number.isFinite(pixels)) return { problem: texts[`${side}Number`] }
  if (!Number.isInteger(pixels)) return { problem: texts[`${side}Whole`] }
  if (pixels < min) return { problem: fill(texts[`${side}Least`], { min }) }
  if (pixels > max) return { problem: fill(texts[`${side}Most`], { max }) }
  return { pixels }
}
