import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Turns addresses into tokens that only this process can make and open. So the page can ask for
 * nothing but what a playlist named, and never learns where that lies; and there is no table of
 * addresses that could grow.
 */
export interface Seals {
  /**
   * The same address has the same token, so that a player recognises a segment.
   *
   * @param scope what the token is for: it opens nowhere else
   */
  seal(address: string, scope: string): string
  /** Null for a token that wasn't made here, or for another scope. */
  open(token: string, scope: string): string | null
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export function createSeals(): Seals {
  const key = randomBytes(32)
  const nonceKey = randomBytes(32)
  // Made from the content, a nonce comes twice only for the same content.
  const nonceFor = (address: string, scope: string) =>
    createHmac('sha256', nonceKey)
      .update(JSON.stringify([scope, address]))
      .digest()
      .subarray(0, nonceBytes)
  return {
    seal: (address, scope) => {
      const nonce = nonceFor(address, scope)
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(scope))
      const hidden = Buffer.concat([sealing.update(address, 'utf8'), sealing.final()])
      return Buffer.concat([nonce, sealing.getAuthTag(), hidden]).toString('base64url')
    },
    open: (token, scope) => {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length < nonceBytes + tagBytes) return null
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(scope))
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        const address = opening.update(bytes.subarray(nonceBytes + tagBytes))
        return Buffer.concat([address, opening.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
