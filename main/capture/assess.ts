import type { Measures } from '../images/types.ts'

/** What can be wrong with a picture that is a whole and valid image. */
export const flaws = ['black', 'white', 'blurred', 'frozen'] as const
export type Flaw = (typeof flaws)[number]

/** Each part 0 (bad) to 1 (good), and their weighted mean. */
export interface Score {
  readonly sharpness: number
  readonly exposure: number
  readonly contrast: number
  readonly colourfulness: number
  /** Null, and not counted, where there is no other take to differ from. */
  readonly difference: number | null
  readonly total: number
}

export interface Assessed {
  readonly measures: Measures
  readonly score: Score
  readonly flaws: readonly Flaw[]
}

/**
 * Where a picture counts as flawed. The figures come from pictures of 854 to 1920 pixels, as the
 * image process measures them.
 */
const limits = {
  /** Brightness. Black of video is 16 of 255, which is 0.063. */
  black: 0.08,
  /** Brightness. White of video is 235 of 255, which is 0.92 where nobody has stretched it. */
  white: 0.9,
  /** Contrast. Strong noise on black has 0.005 to 0.01, one word on a white page 0.03. */
  flat: 0.02,
  /**
   * Variance of the Laplacian. Test cards, bars and slides have 160 to 2500; blurred with a sigma
   * of 12 pixels they have 4 to 10.
   */
  blurred: 12,
  /**
   * The same as a share of the luma's own variance: 0.07 and more, blurred 0.001 to 0.006. A plain
   * wall has little to be sharp: 4 in absolute figures, but 0.025 of its variance.
   */
  blurredOfVariance: 0.008,
  /**
   * Share of the sharpest take's sharpness. With a sigma of 4 pixels a picture keeps between 1/11
   * and 1/20 of its own; takes of one moving picture differ by 4 %, and poor JPEG costs 8 %.
   */
  blurredBeside: 1 / 8,
  /**
   * Mean difference of the luma. One picture in one JPEG quality differs by 0, a slide in two of
   * them by less than 0.0004, a slide sent as H.264 by 0.0002 at most. A camera's still scene sent
   * as H.264 differs by at least 0.0005, from the compression alone, and by 0.002 with the camera's
   * noise. To call a live room frozen is the worse mistake: a detailed picture that hangs, while it
   * goes on being encoded, may pass.
   */
  frozen: 0.0004,
} as const

/** What makes a part of the score 1. */
const full = { sharpness: 1000, contrast: 0.25, colourfulness: 110, difference: 0.02 } as const

const weights = {
  sharpness: 0.4,
  exposure: 0.2,
  contrast: 0.2,
  colourfulness: 0.1,
  difference: 0.1,
} as const

/** Assesses the takes of one room, in the order in which they were captured. */
export function assessTakes(takes: readonly Measures[]): readonly Assessed[] {
  const sharpest = Math.max(0, ...takes.map(({ sharpness }) => sharpness))
  return takes.map((measures, index) => ({
    measures,
    // The first take differs from the second as much as that does from it.
    score: scoreOf(measures, measures.difference ?? takes[index + 1]?.difference ?? null),
    flaws: flawsOf(measures, sharpest),
  }))
}

/**
 * Index of the take to keep: the best score among those without a flaw, else the best of all; the
 * earliest of equals. -1 without a take.
 */
export function chooseTake(takes: readonly Assessed[]): number {
  const flawless = takes.filter((take) => take.flaws.length === 0)
  const candidates = flawless.length > 0 ? flawless : takes
  const best = Math.max(...candidates.map(({ score }) => score.total))
  return takes.findIndex((take) => candidates.includes(take) && take.score.total === best)
}

/**
 * What is wrong with the room itself, or null: every take is black, or white, or blurred; or the
 * picture stood still from the first take to the last. Null without a take.
 */
export function roomVerdict(takes: readonly Assessed[]): Flaw | null {
  const verdict = flaws.find((flaw) => {
    const concerned = flaw === 'frozen' ? takes.slice(1) : takes
    return concerned.length > 0 && concerned.every((take) => take.flaws.includes(flaw))
  })
  return verdict ?? null
}

function flawsOf(measures: Measures, sharpest: number): readonly Flaw[] {
  const { brightness, contrast, sharpness, difference } = measures
  const isFlat = contrast < limits.flat
  const isBlack = isFlat && brightness < limits.black
  const isWhite = isFlat && brightness > limits.white
  // There is nothing in a black picture that could be sharp.
  const isBlurred = !isBlack && !isWhite && sharpness < leastSharpness(contrast, sharpest)
  const found = {
    black: isBlack,
    white: isWhite,
    blurred: isBlurred,
    frozen: difference !== null && difference < limits.frozen,
  }
  return flaws.filter((flaw) => found[flaw])
}

/** @param contrast of the take; `sharpest` is the sharpness of the sharpest one beside it */
function leastSharpness(contrast: number, sharpest: number): number {
  const ofVariance = limits.blurredOfVariance * (contrast * 255) ** 2
  // What is as even as fog shows nothing, however little there could be to see.
  const floor = contrast < limits.flat ? limits.blurred : Math.min(limits.blurred, ofVariance)
  return Math.max(floor, sharpest * limits.blurredBeside)
}

function scoreOf(measures: Measures, difference: number | null): Score {
  const parts = {
    // Sharpness ranges over powers of ten.
    sharpness: share(Math.log1p(measures.sharpness), Math.log1p(full.sharpness)),
    // Best from a quarter to three quarters of full light.
    exposure: share(0.5 - Math.abs(measures.brightness - 0.5), 0.25),
    contrast: share(measures.contrast, full.contrast),
    colourfulness: share(measures.colourfulness, full.colourfulness),
    difference: difference === null ? null : share(difference, full.difference),
  }
  return { ...parts, total: weightedMean(parts) }
}

function weightedMean(parts: Omit<Score, 'total'>): number {
  const counted = (Object.keys(weights) as (keyof typeof weights)[]).flatMap((name) => {
    const value = parts[name]
    return value === null ? [] : { value, weight: weights[name] }
  })
  const sum = counted.reduce((total, { value, weight }) => total + value * weight, 0)
  return sum / counted.reduce((total, { weight }) => total + weight, 0)
}

/** 0 to 1. */
function share(value: number, whole: number): number {
  return Math.min(1, Math.max(0, value / whole))
}
