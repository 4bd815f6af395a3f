import { z } from 'zod'
import { flaws } from '../capture/assess.ts'
import { captureOptionsSchema } from '../capture/options.ts'
import { imageFormats } from '../videosdk/types.ts'
import type { Still } from './still.ts'

const name = z.string().max(1000)
const share = z.number().nullable()
const side = z.int().min(1).max(65_535)
/** ISO 8601, of the years in which there are captures. */
const moment = z.iso.datetime({ offset: true }).refine((text) => !Number.isNaN(Date.parse(text)))

const difference = z.object({
  field: z.enum(['bytes', 'width', 'height', 'format']),
  source: z.enum(['request', 'answer']),
  stated: name,
  actual: name,
})

const score = z.object({
  sharpness: z.number(),
  exposure: z.number(),
  contrast: z.number(),
  colourfulness: z.number(),
  difference: share,
  total: z.number(),
})

const take = z.object({ capturedAt: moment, score, flaws: z.array(z.enum(flaws)).max(10) })

const assessment = z.object({
  asked: z.int().min(0).max(100),
  takes: z.array(take).max(100),
  best: z.int().min(0).max(100),
  own: z.int().min(0).max(100),
  verdict: z.enum(flaws).nullable(),
})

/**
 * What is known of a still wherever its file lies. It may come from a sidecar that somebody has
 * edited, from an older catalogue, or from a damaged one: what can be left out has a default.
 */
export const stillFactsSchema = z.object({
  id: z.string().min(1).max(100),
  jobId: z.string().min(1).max(100),
  projectId: z.string().max(100),
  projectName: name,
  roomId: z.string().min(1).max(200),
  customRoomId: name.nullable(),
  bytes: z.int().min(0),
  width: side,
  height: side,
  format: z.enum(imageFormats),
  convertedFrom: z.enum(imageFormats).nullable().default(null),
  fittedFrom: z.object({ width: side, height: side }).nullable().default(null),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  capturedAt: moment,
  savedAt: moment,
  options: captureOptionsSchema.catch({}),
  differences: z.array(difference).max(100).default([]),
  assessment: assessment.nullable().default(null),
  attempts: z.int().min(0),
  ms: z.number().min(0),
  serverMessage: z.string().max(10_000).nullable(),
  serverFileName: z.string().max(10_000).nullable(),
  sourceHost: name,
  origin: z.enum(['captured', 'found']).default('captured'),
  favourite: z.boolean().default(false),
  tags: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  note: z.string().max(10_000).default(''),
})

export type StillFacts = Omit<Still, 'place' | 'folder' | 'file' | 'missingSince' | 'changedAt'>
