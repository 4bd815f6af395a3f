import type { MiddlewareHandler } from 'hono'
import { errors, jwtVerify } from 'jose'
import { Refusal } from './refusal.ts'

export interface AuthOptions {
  readonly apiKey: string
  readonly secret: string
  /** Wall clock, ms since 1970. */
  readonly now: () => number
}

/**
 * Lets a request through only with a token that VideoSDK's documentation asks for: the raw JWT
 * without a prefix, HS256 with the project's secret, `apikey`, `exp` and the role `crawler`.
 * Everything else is refused with 401. Written with jose on purpose, not with the vendor's
 * package, which signs Stillroom's tokens: one can't confirm the other's mistakes.
 */
export function requireToken({ apiKey, secret, now }: AuthOptions): MiddlewareHandler {
  const key = new TextEncoder().encode(secret)
  return async (c, next) => {
    const { apikey, roles } = await verify(c.req.header('authorization'), key, now())
    if (apikey !== apiKey) throw new Refusal(401, 'The token is for another API key.')
    if (!Array.isArray(roles) || !roles.includes('crawler')) {
      throw new Refusal(401, 'The token lacks the role crawler.')
    }
    await next()
  }
}

async function verify(header: string | undefined, key: Uint8Array, now: number) {
  if (!header) throw new Refusal(401, 'The Authorization header is missing.')
  if (/\s/.test(header)) {
    throw new Refusal(401, 'The Authorization header must be the token alone, without a prefix.')
  }
  try {
    const { payload } = await jwtVerify(header, key, {
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    })
    return payload
  } catch (error) {
    throw new Refusal(401, reason(error))
  }
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.'
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'The token’s signature is wrong.'
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token must be signed with HS256.'
  return 'The token is invalid.'
}
