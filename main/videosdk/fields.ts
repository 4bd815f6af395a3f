import { z } from 'zod'
import { cleanText } from './clean-text.ts'
import { isRoomId } from './room-id.ts'

/*
 * Fields of VideoSDK's answers. Its documentation leaves open which may be missing or come as
 * another type, so none of these ever fails: what can't be used becomes null.
 */

const longestText = 1000
const longestUrl = 8192

const field = <T>(read: (raw: unknown) => T) => z.unknown().optional().transform(read)

export const text = field((raw) =>
  typeof raw === 'string' ? cleanText(raw, longestText) || null : null,
)

/** An address, unchecked and uncut. */
export const address = field((raw) => (typeof raw === 'string' && raw !== '' ? raw : null))

/** A number of pixels, bytes or pages; some APIs send them as strings. */
export const count = field((raw) => {
  const value = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? Number(raw) : raw
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null
})

export const flag = field((raw) => raw === true || raw === 'true')

/** ISO 8601 in UTC. `Date.parse` alone would take nearly anything. */
export const timestamp = field((raw) => {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(raw)) return null
  const ms = Date.parse(raw)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
})

export const roomId = field((raw) => (typeof raw === 'string' && isRoomId(raw) ? raw : null))

export const webUrl = field((raw) => {
  if (typeof raw !== 'string' || raw.length > longestUrl) return null
  const url = URL.parse(raw)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null
})

/** One of a fixed set of words, in any case. */
export const oneOf = <T extends string>(words: readonly T[]) =>
  field((raw) =>
    typeof raw === 'string' ? (words.find((word) => word === raw.toLowerCase()) ?? null) : null,
  )
