import { z } from 'zod'

const id = z.string().min(1).max(100)

/** Which captures an action is for: one, those of one batch, or all. */
export const jobScopeSchema = z.union([
  z.strictObject({ jobId: id }),
  z.strictObject({ batchId: id }),
  z.literal('all'),
])

export type JobScope = Readonly<z.infer<typeof jobScopeSchema>>
