import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { networkError } from '../../../main/videosdk/network-error.ts'
import { selfSigned } from './self-signed.ts'

async function whyFetchFails(url: string): Promise<StillroomError> {
  try {
    await fetch(url).then((response) => response.text())
  } catch (error) {
    return networkError(error)
  }
  throw new Error('The request was answered.')
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  onTestFinished(() => void server.close())
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

describe('networkError, for real failures', () => {
  it('says that nobody listens', async () => {
    const server = createServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const error = await whyFetchFails(`http://127.0.0.1:${port}/`)
    expect(error).toMatchObject({ code: 'offline', neverSent: true })
    expect(error.message).toContain('refuses connections')
  })

  it('says that a name is unknown', async () => {
    const error = await whyFetchFails('http://stillroom-test.invalid/')
    expect(error).toMatchObject({ code: 'offline', neverSent: true })
    expect(error.message).toMatch(/name/)
  })

  it('says that a certificate is not trusted', async () => {
    const port = await listen(createTlsServer(selfSigned))
    const error = await whyFetchFails(`https://localhost:${port}/`)
    expect(error).toMatchObject({ code: 'offline', neverSent: true })
    expect(error.message).toContain('certificate is not trusted')
  })

  it('says that a server does not speak TLS', async () => {
    const port = await listen(createServer((socket) => void socket.end('hello\r\n')))
    const error = await whyFetchFails(`https://127.0.0.1:${port}/`)
    expect(error).toMatchObject({ code: 'offline', neverSent: true })
    expect(error.message).toContain('secure connection')
  })

  it('does not promise that a request was never sent when the connection breaks', async () => {
    const port = await listen(createServer((socket) => socket.once('data', () => socket.destroy())))
    const error = await whyFetchFails(`http://127.0.0.1:${port}/`)
    expect(error).toMatchObject({ code: 'offline', neverSent: false })
    expect(error.message).toContain('broke off')
  })

  it('says that a body broke off', async () => {
    const head = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'
    const port = await listen(createServer((socket) => void socket.end(head)))
    expect(await whyFetchFails(`http://127.0.0.1:${port}/`)).toMatchObject({
      code: 'offline',
      neverSent: false,
    })
  })

  it.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a body that is not the gzip it claims', gzipClaim('no gzip')],
  ])('says of %s that it makes no sense', async (_name, answer) => {
    const port = await listen(
      createServer((socket) => socket.once('data', () => socket.end(answer))),
    )
    expect((await whyFetchFails(`http://127.0.0.1:${port}/`)).code).toBe('bad-response')
  })
})

function gzipClaim(body: string): string {
  return `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

function failed(code: string, more: object = {}): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, ...more }) })
}

it('says that nothing is sent to a port that fetch refuses', async () => {
  const error = networkError(await fetch('http://127.0.0.1:9/').catch((reason) => reason))
  expect(error).toMatchObject({ code: 'offline', neverSent: true })
  expect(error.message).toContain('port')
})

describe('networkError', () => {
  it.each([
    ['ECONNREFUSED', 'offline', true],
    ['ENOTFOUND', 'offline', true],
    ['EAI_AGAIN', 'offline', true],
    ['ENETUNREACH', 'offline', true],
    ['EHOSTUNREACH', 'offline', true],
    ['UND_ERR_CONNECT_TIMEOUT', 'offline', true],
    ['CERT_HAS_EXPIRED', 'offline', true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'offline', true],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'offline', true],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'offline', true],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'offline', true],
    ['EPROTO', 'offline', true],
    ['ECONNRESET', 'offline', false],
    ['EPIPE', 'offline', false],
    ['ETIMEDOUT', 'offline', false],
    ['UND_ERR_SOCKET', 'offline', false],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', false],
    ['UND_ERR_BODY_TIMEOUT', 'timeout', false],
    ['UND_ERR_HEADERS_OVERFLOW', 'bad-response', false],
    ['HPE_INVALID_CONSTANT', 'bad-response', false],
    ['EWHATEVER', 'offline', false],
  ])('calls %s %s, never sent: %s', (code, expected, neverSent) => {
    expect(networkError(failed(code))).toMatchObject({ code: expected, neverSent })
  })

  it('knows that a connection which never came about sent nothing', () => {
    const timedOut = networkError(failed('ETIMEDOUT', { syscall: 'connect' }))
    const forbidden = networkError(failed('EPERM', { syscall: 'connect' }))
    expect(timedOut).toMatchObject({ code: 'offline', neverSent: true })
    expect(forbidden).toMatchObject({ code: 'offline', neverSent: true })
  })

  it('looks into the attempts at a name’s several addresses', () => {
    const attempts = ['::1', '127.0.0.1'].map((address) =>
      Object.assign(new Error(address), { code: 'ETIMEDOUT', syscall: 'connect' }),
    )
    const aggregate = Object.assign(new AggregateError(attempts), { code: 'ETIMEDOUT' })
    const error = networkError(new TypeError('fetch failed', { cause: aggregate }))
    expect(error).toMatchObject({ code: 'offline', neverSent: true })
  })

  it.each([undefined, null, 'text', 5, {}, new Error('?')])('calls %j offline', (raw) => {
    expect(networkError(raw)).toMatchObject({ code: 'offline', neverSent: false })
  })

  it('survives an error that is its own cause', () => {
    const error = new Error('loop')
    error.cause = error
    expect(networkError(error).code).toBe('offline')
  })

  it('leaves an error that has a code of ours as it is', () => {
    const error = new StillroomError('image-too-large')
    expect(networkError(error)).toBe(error)
  })

  it('tells an abort from a failure', () => {
    expect(networkError(new DOMException('x', 'AbortError')).code).toBe('cancelled')
  })
})
