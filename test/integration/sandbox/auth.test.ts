import { CompactSign, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import type { Answer, TestSandbox } from './support.ts'
import { signToken, testSandbox } from './support.ts'

async function ask(
  { endpoint }: TestSandbox,
  authorization: string | undefined,
  path = '/v2/rooms',
): Promise<Pick<Answer, 'status' | 'body'>> {
  const headers = authorization === undefined ? {} : { authorization }
  const response = await fetch(endpoint + path, { headers })
  return { status: response.status, body: await response.json() }
}

const unsigned = ({ apiKey }: TestSandbox) =>
  new UnsecuredJWT({ apikey: apiKey, roles: ['crawler'] }).setExpirationTime('10m').encode()

describe('the token', () => {
  it('is accepted as documented', async () => {
    const sandbox = await testSandbox()
    expect((await ask(sandbox, await signToken(sandbox))).status).toBe(200)
  })

  it.each<[string, (sandbox: TestSandbox) => string | undefined | Promise<string>, string]>([
    ['no header', () => undefined, 'missing'],
    ['an empty header', () => '', 'missing'],
    ['no token', () => 'nonsense', 'invalid'],
    ['another secret', (s) => signToken(s, { secret: 'guess' }), 'signature is wrong'],
    ['a changed signature', async (s) => tampered(await signToken(s)), 'signature is wrong'],
    ['an expired token', (s) => signToken(s, { expires: Date.now() / 1000 - 1 }), 'has expired'],
    ['the prefix Bearer', async (s) => `Bearer ${await signToken(s)}`, 'without a prefix'],
    ['the prefix Basic', async (s) => `Basic ${await signToken(s)}`, 'without a prefix'],
    ['no roles', (s) => signToken(s, { claims: { roles: undefined } }), 'role crawler'],
    ['the role rtc', (s) => signToken(s, { claims: { roles: ['rtc'] } }), 'role crawler'],
    ['a role as text', (s) => signToken(s, { claims: { roles: 'crawler' } }), 'role crawler'],
    ['another key', (s) => signToken(s, { claims: { apikey: 'x' } }), 'another API key'],
    ['no key', (s) => signToken(s, { claims: { apikey: undefined } }), 'another API key'],
    ['HS512', (s) => signToken(s, { alg: 'HS512' }), 'HS256'],
    ['no signature at all (alg none)', unsigned, 'HS256'],
    ['no end', (s) => withoutEnd(s), 'invalid'],
  ])('is refused with %s', async (_what, makeToken, message) => {
    const sandbox = await testSandbox()
    const { status, body } = await ask(sandbox, await makeToken(sandbox))
    expect(status).toBe(401)
    expect(body.message).toContain(message)
  })

  it('expires by the sandbox’s clock, which every answer tells', async () => {
    const now = Date.now() + 3_600_000
    const sandbox = await testSandbox({ now: () => now })
    const token = await signToken(sandbox)
    expect(await ask(sandbox, token)).toMatchObject({ status: 401 })
    const { headers } = await fetch(`${sandbox.endpoint}/v2/rooms`)
    expect(headers.get('date')).toBe(new Date(now).toUTCString())
  })

  it('is asked for on every route of the API', async () => {
    const sandbox = await testSandbox()
    const paths = ['/v2/rooms/x', '/v2/rooms/validate/x', '/v2/sessions', '/v2/hls', '/v2/x']
    for (const path of [...paths, `/v2/hls/${sandbox.liveRoom.roomId}/active`]) {
      expect((await ask(sandbox, undefined, path)).status).toBe(401)
    }
    for (const path of ['start', 'end', 'capture']) {
      const { status } = await fetch(`${sandbox.endpoint}/v2/hls/${path}`, { method: 'POST' })
      expect(status).toBe(401)
    }
  })
})

const tampered = (token: string) => token.replace(/.{8}$/, 'AAAAAAAA')

async function withoutEnd(sandbox: TestSandbox): Promise<string> {
  const claims = JSON.stringify({ apikey: sandbox.apiKey, roles: ['crawler'] })
  return new CompactSign(new TextEncoder().encode(claims))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(sandbox.secret))
}
