import { say } from '../../words/say.ts'
import type { ErrorCode, ErrorDetails } from '../errors.ts'
import { StillroomError } from '../errors.ts'
import type { AnswerHeaders } from './answer-headers.ts'
import { describeSkew } from './clock-skew.ts'

/** An answer that isn't 2xx. */
export interface Refusal extends AnswerHeaders {
  readonly status: number
  readonly serverMessage: string | undefined
  /** This computer's clock when the answer came, ms since 1970. */
  readonly now: number
}

/** Names what VideoSDK refused. It uses both 402 and 404 for what it doesn't find. */
export function apiError(refusal: Refusal): StillroomError {
  const { status, serverMessage, retryAfterMs } = refusal
  const { code, ...words } = explain(refusal)
  return new StillroomError(code, { ...words, httpStatus: status, serverMessage, retryAfterMs })
}

interface Explanation extends Pick<ErrorDetails, 'message' | 'action'> {
  readonly code: ErrorCode
}

function explain(refusal: Refusal): Explanation {
  const { status } = refusal
  switch (status) {
    case 400:
    case 422:
      return { code: 'invalid-options', message: say('requestInvalid') }
    case 401:
      return explainUnauthorized(refusal)
    case 402:
    case 404:
      return { code: 'room-not-found' }
    case 403:
      return { code: 'forbidden' }
    case 408:
    case 504:
      return { code: 'timeout' }
    case 409:
      return { code: 'server-error', message: say('conflicts') }
    case 429:
      return { code: 'rate-limited' }
    default:
      return explainByClass(status)
  }
}

/** Tokens carry times: where the clocks differ, even the right key is refused. */
function explainUnauthorized({ serverTime, now }: Refusal): Explanation {
  const skew = serverTime === undefined ? undefined : describeSkew(now - serverTime)
  if (skew === undefined) return { code: 'auth-rejected' }
  const message = say('clockSkewed', { skew })
  return { code: 'clock-skew', message }
}

function explainByClass(status: number): Explanation {
  if (status >= 500) return { code: 'server-error' }
  if (status >= 400) {
    return { code: 'bad-response', message: say('serverStatus', { status }) }
  }
  const message = say('apiRedirects')
  return { code: 'bad-response', message, action: say('checkEndpointAddress') }
}
