import { z } from 'zod'

export type KeychainQuestion =
  | { readonly type: 'probe' }
  | { readonly type: 'get' | 'delete'; readonly account: string }
  | { readonly type: 'set'; readonly account: string; readonly secret: string }

/** What main sends to keychain-process.ts: one at a time, each answered once. */
export interface KeychainCall {
  readonly service: string
  readonly question: KeychainQuestion
}

export const keychainAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), secret: z.string().nullable() }),
  z.object({ ok: z.literal(false), locked: z.boolean(), message: z.string() }),
])

export type KeychainAnswer = Readonly<z.output<typeof keychainAnswerSchema>>
