import { z } from 'zod'
import type { CaptureOptions } from './options.ts'
import { captureOptionsSchema } from './options.ts'

/** Presets that can be kept, and characters of a name. */
export const presetLimits = { count: 50, name: 60 } as const

/** Projects whose last options are kept. */
export const mostLastOptions = 100

// Line breaks would tear lists apart; bidirectional controls turn the text around them.
const unfitForNames = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** Capture options under a name. */
const presetSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: z
    .string({ error: 'Give the preset a name.' })
    .trim()
    .normalize('NFC')
    .min(1, 'Give the preset a name.')
    .refine((name) => [...name].length <= presetLimits.name, {
      error: `The name can have at most ${presetLimits.name} characters.`,
    })
    .refine((name) => !unfitForNames.test(name), {
      error: 'The name can’t contain line breaks or control characters.',
    }),
  options: captureOptionsSchema,
})

/** In the order in which they were made. Names that differ only in case would be mistaken. */
export const presetsSchema = z
  .array(presetSchema)
  .max(presetLimits.count, `There can be at most ${presetLimits.count} presets.`)
  .refine((presets) => areDifferent(presets.map(({ id }) => id)), {
    error: 'Two presets have the same id.',
  })
  .refine((presets) => areDifferent(presets.map(({ name }) => name.toLowerCase())), {
    error: 'There is a preset of this name already.',
  })
  .readonly()

/** Options that outlast a capture. A time in the stream belongs to one capture only. */
export const lastingOptionsSchema = captureOptionsSchema.refine(({ time }) => time === undefined, {
  error: 'Options that stay are for real time.',
})

const lastOptionsSchema = z.strictObject({
  projectId: z.string().min(1).max(100),
  options: lastingOptionsSchema,
})

/** What a project's last press was made with. */
export type LastOptions = Readonly<z.output<typeof lastOptionsSchema>>

/** Newest first, one a project. */
export const lastOptionsListSchema = z.array(lastOptionsSchema).max(mostLastOptions).readonly()

/** Puts the project's options first, and forgets those of the longest unused one. */
export function withLastOptions(
  list: readonly LastOptions[],
  last: LastOptions,
): readonly LastOptions[] {
  return [last, ...withoutLastOptions(list, last.projectId)].slice(0, mostLastOptions)
}

export function withoutLastOptions(
  list: readonly LastOptions[],
  projectId: string,
): readonly LastOptions[] {
  return list.filter((each) => each.projectId !== projectId)
}

/** What the project's captures begin with: the form in the window, and the shortcut without it. */
export function optionsFor(
  { lastOptions, defaultOptions }: RememberedOptions,
  projectId: string,
): CaptureOptions {
  return lastOptions.find((last) => last.projectId === projectId)?.options ?? defaultOptions
}

interface RememberedOptions {
  readonly lastOptions: readonly LastOptions[]
  readonly defaultOptions: CaptureOptions
}

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
