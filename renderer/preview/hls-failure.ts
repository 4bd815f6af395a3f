import type { ErrorData } from 'hls.js'
import type { StreamFailure } from './stream-types.ts'

/** What of the player's error decides. */
type PlayerError = Pick<ErrorData, 'type' | 'details'> & {
  readonly response?: { readonly code?: number } | undefined
  /** The request, where the answer's body is. */
  readonly networkDetails?: unknown
}

/** The player's fatal error in terms that don't depend on the player. */
export function failureOf(error: PlayerError): StreamFailure {
  const status = error.response?.code ?? 0
  return { cause: causeOf(error), status, ...answerOf(error.networkDetails) }
}

const codecErrors: readonly string[] = [
  'manifestIncompatibleCodecsError',
  'bufferIncompatibleCodecsError',
  'bufferAddCodecError',
]

function causeOf({ type, details }: PlayerError): StreamFailure['cause'] {
  if (codecErrors.includes(details)) return 'codec'
  if (details.endsWith('TimeOut')) return 'timeout'
  return type === 'networkError' && details.endsWith('LoadError') ? 'load' : 'media'
}

type Answer = Pick<StreamFailure, 'code' | 'detail'>

const noAnswer: Answer = { code: null, detail: null }

/** The page reads only what main's own answers look like: `{"code": "offline"}`. */
function answerOf(request: unknown): Answer {
  try {
    const body: unknown = JSON.parse(textOf(request))
    if (typeof body !== 'object' || body === null) return noAnswer
    return { code: textIn(body, 'code'), detail: textIn(body, 'detail') }
  } catch {
    return noAnswer
  }
}

function textIn(body: object, name: string): string | null {
  const value = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : null
}

/** Segments are asked for as bytes, so a refusal comes as bytes, too. */
function textOf(request: unknown): string {
  if (typeof request !== 'object' || request === null || !('response' in request)) return ''
  const { response } = request
  if (response instanceof ArrayBuffer) return new TextDecoder().decode(response)
  return typeof response === 'string' ? response : ''
}
