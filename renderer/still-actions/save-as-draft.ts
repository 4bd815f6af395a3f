import type { Args } from '../../preload/contract.ts'
import type { ImageFormat, Size, SizeLimits } from '../types.ts'
import { words } from '../ui/words.ts'

export type SaveAsSpec = Omit<Args<'saveStillAs'>, 'stillId'>
export type FitMode = NonNullable<SaveAsSpec['size']>['mode']

/** The form as somebody has filled it in. */
export interface SaveAsDraft {
  readonly format: ImageFormat
  /** Its own size, or an exact one. */
  readonly size: 'keep' | 'exact'
  readonly width: string
  readonly height: string
  readonly mode: FitMode
}

export interface SaveAsRead {
  /** Null where there are problems. */
  readonly spec: SaveAsSpec | null
  readonly problems: { readonly width?: string; readonly height?: string }
}

/** The still as it is. */
export function firstSaveAsDraft(still: Size & { readonly format: ImageFormat }): SaveAsDraft {
  return {
    format: still.format,
    size: 'keep',
    width: String(still.width),
    height: String(still.height),
    mode: 'crop',
  }
}

/** What the form asks for, or what is wrong with it. */
export function readSaveAsDraft(draft: SaveAsDraft, limits: SizeLimits): SaveAsRead {
  const { format, mode } = draft
  if (draft.size === 'keep') return { spec: { format, size: null }, problems: {} }
  const width = readSide(draft.width, limits)
  const height = readSide(draft.height, limits)
  if (width !== null && height !== null)
    return { spec: { format, size: { width, height, mode } }, problems: {} }
  const problem = words().ui.wholeNumber(limits.min, limits.max)
  return {
    spec: null,
    problems: {
      ...(width === null && { width: problem }),
      ...(height === null && { height: problem }),
    },
  }
}

/** Pixels; null for anything but a whole number within the limits. */
function readSide(text: string, { min, max }: SizeLimits): number | null {
  const digits = text.trim()
  if (!/^\d{1,6}$/u.test(digits)) return null
  const side = Number(digits)
  return side >= min && side <= max ? side : null
}

/** The other side, so that the still keeps its shape. @returns empty where it can't be told */
export function matchingSide(text: string, from: number, to: number): string {
  const digits = text.trim()
  if (!/^[1-9]\d{0,5}$/u.test(digits) || from <= 0) return ''
  return String(Math.max(1, Math.round((Number(digits) * to) / from)))
}

/** What the size asks of the picture, in a sentence; empty where it changes nothing. */
export function sizeWords(spec: SaveAsSpec, still: Size): string {
  if (!spec.size) return ''
  const { width, height, mode } = spec.size
  const isLarger = width > still.width || height > still.height
  const sameShape = width * still.height === height * still.width
  const texts = words().stillActions.saveAs
  if (sameShape) return isLarger ? texts.larger : ''
  if (mode === 'crop') return isLarger ? texts.croppedAndLarger : texts.cropped
  return isLarger ? texts.paddedAndLarger : texts.padded
}
