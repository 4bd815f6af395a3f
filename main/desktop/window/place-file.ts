import { z } from 'zod'
import type { JsonFile } from '../../json-file.ts'
import { createJsonFile } from '../../json-file.ts'

/** Pixels. More than any desk has, and few enough to calculate with. */
const coordinate = z.int().min(-100_000).max(100_000)
const side = z.int().min(1).max(100_000)

const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: coordinate, y: coordinate, width: side, height: side }).readonly(),
  state: z.enum(['normal', 'maximized', 'full-screen']),
})

/** Where the window was, and how large. */
export type WindowPlace = Readonly<z.output<typeof placeSchema>>

const fileSchema = z.object({ version: z.literal(1), place: placeSchema.nullable() })

/** @param file absolute path */
export function createPlaceFile(file: string): JsonFile<z.output<typeof fileSchema>> {
  return createJsonFile({ file, schema: fileSchema, initial: { version: 1, place: null } })
}
