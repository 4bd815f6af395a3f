import { SignJWT } from 'jose'
import { onTestFinished } from 'vitest'
import type { Sandbox, SandboxOptions, SandboxRoom } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly body: any
}

export interface TestSandbox extends Sandbox {
  /** A request with a good token; a body makes it a POST. */
  call(path: string, body?: unknown): Promise<Answer>
  readonly liveRoom: SandboxRoom
  readonly idleRoom: SandboxRoom
}

export interface TokenOptions {
  readonly secret?: string
  readonly alg?: string
  readonly claims?: Readonly<Record<string, unknown>>
  /** Seconds since 1970, or a duration such as '10m'. */
  readonly expires?: number | string
}

/** A token as VideoSDK documents it, unless the options say otherwise. */
export function signToken(
  { apiKey, secret }: Pick<Sandbox, 'apiKey' | 'secret'>,
  options: TokenOptions = {},
): Promise<string> {
  const claims = { apikey: apiKey, permissions: ['allow_join'], version: 2, roles: ['crawler'] }
  return new SignJWT({ ...claims, ...options.claims })
    .setProtectedHeader({ alg: options.alg ?? 'HS256' })
    .setIssuedAt()
    .setExpirationTime(options.expires ?? '10m')
    .sign(new TextEncoder().encode(options.secret ?? secret))
}

/** A request for JSON without a token; a body makes it a PUT. */
export async function callOpen(url: string, body?: unknown): Promise<Answer> {
  const put = body !== undefined && { method: 'PUT', body: JSON.stringify(body) }
  const response = await fetch(url, { ...put })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** A sandbox that ends with the test. */
export async function testSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox(options)
  onTestFinished(() => sandbox.close())
  const authorization = await signToken(sandbox, { expires: '9000h' })
  const pick = (live: boolean) => {
    const room = sandbox.rooms.find((one) => one.live === live && !one.disabled)
    if (!room) throw new Error(`The sandbox has no room with live = ${live}.`)
    return room
  }
  return {
    ...sandbox,
    get rooms() {
      return sandbox.rooms
    },
    get liveRoom() {
      return pick(true)
    },
    get idleRoom() {
      return pick(false)
    },
    call: async (path, body) => {
      const response = await fetch(sandbox.endpoint + path, {
        headers: { authorization },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      })
      return { status: response.status, headers: response.headers, body: await response.json() }
    },
  }
}
