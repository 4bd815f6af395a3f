import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf } from '../file-errors.ts'

/** What undici says where the proxy answers CONNECT with anything but 200. */
const refusedTunnel = /^Proxy response \((\d{3})\)/u

/**
 * Names why the proxy did not lead to the server. Nothing of the request has left by then.
 *
 * @param name the proxy's, as `host:port`
 * @returns undefined for what happened behind the proxy, between this computer and the server
 */
export function proxyError(error: unknown, name: string): StillroomError | undefined {
  for (const inner of chainOf(error)) {
    const status = refusedTunnel.exec(inner.message)?.[1]
    if (status !== undefined) return refused(Number(status), name, error)
    if (isUnconnected(inner)) return away(name, error)
  }
  return undefined
}

function refused(status: number, proxy: string, cause: unknown): StillroomError {
  const asksForPassword = status === 407
  return new StillroomError('offline', {
    message: asksForPassword
      ? say('proxyAsksPassword', { proxy })
      : say('proxyRefuses', { proxy, status }),
    action: asksForPassword ? say('proxyPasswordWay') : say('proxyAskNetwork'),
    httpStatus: status,
    neverSent: true,
    cause,
  })
}

function away(proxy: string, cause: unknown): StillroomError {
  return new StillroomError('offline', {
    message: say('proxyAway', { proxy }),
    action: say('proxyCheckSettings'),
    neverSent: true,
    cause,
  })
}

/** The only connection that is opened is the one to the proxy. */
function isUnconnected(error: Error): boolean {
  const { syscall } = error as NodeJS.ErrnoException
  return (
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    errnoOf(error) === 'UND_ERR_CONNECT_TIMEOUT'
  )
}

/** The error with what is under it: `fetch` puts the reason into `cause`. */
function chainOf(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return []
  const inner: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error, ...[...inner, error.cause].flatMap(chainOf)]
}
