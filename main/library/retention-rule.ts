import { z } from 'zod'

const scope = z.union([
  z.strictObject({ roomId: z.string().min(1).max(200) }),
  z.strictObject({ scheduleId: z.string().min(1).max(100) }),
])

const keep = z.union([
  z.strictObject({ keepLast: z.int().min(1).max(1_000_000) }),
  z.strictObject({ keepDays: z.int().min(1).max(3650) }),
])

/** Which stills of a room or a schedule stay; favourites always do. */
export const retentionRuleSchema = z.strictObject({ scope, keep })

export type RetentionRule = Readonly<z.output<typeof retentionRuleSchema>>
