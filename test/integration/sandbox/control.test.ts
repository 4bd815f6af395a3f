import { once } from 'node:events'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { callOpen, testSandbox } from './support.ts'

const put = (endpoint: string, route: string, body: unknown) =>
  fetch(`${endpoint}/_sandbox/faults/${route}`, { method: 'PUT', body: JSON.stringify(body) })

describe('faults by HTTP', () => {
  it('are switched on for a number of times', async () => {
    const sandbox = await testSandbox()
    const fault = { kind: 'status', status: 503, headers: { 'Retry-After': '1' }, times: 2 }
    expect((await put(sandbox.endpoint, 'rooms', fault)).status).toBe(204)
    const statuses = []
    for (let tries = 0; tries < 3; tries += 1)
      statuses.push((await sandbox.call('/v2/rooms')).status)
    expect(statuses).toEqual([503, 503, 200])
  })

  it('are switched off, one or all', async () => {
    const sandbox = await testSandbox()
    const off = (path: string) => fetch(sandbox.endpoint + path, { method: 'DELETE' })
    const statuses = async () =>
      [await sandbox.call('/v2/rooms'), await sandbox.call('/v2/hls')].map(({ status }) => status)
    for (const route of ['rooms', 'hls']) {
      await put(sandbox.endpoint, route, { kind: 'status', status: 503 })
    }
    expect(await statuses()).toEqual([503, 503])
    expect((await off('/_sandbox/faults/rooms')).status).toBe(204)
    expect(await statuses()).toEqual([200, 503])
    expect((await off('/_sandbox/faults')).status).toBe(204)
    expect(await statuses()).toEqual([200, 200])
  })

  it.each([
    ['nowhere', { kind: 'hang' }, 404, 'Routes that can have faults: rooms, room'],
    ['rooms', { kind: 'nonsense' }, 400, 'endless-body'],
    ['rooms', { kind: 'hang', times: 0 }, 400, 'times'],
    ['rooms', { kind: 'hang', typo: 1 }, 400, 'typo'],
    ['rooms', [], 400, 'JSON object'],
  ])('for %s refuses %o', async (route, fault, status, message) => {
    const { endpoint } = await testSandbox({ rooms: 1 })
    const refused = await callOpen(`${endpoint}/_sandbox/faults/${route}`, fault)
    expect(refused.status).toBe(status)
    expect(refused.body.message).toContain(message)
  })

  it('answer to names of this machine only', async () => {
    const { endpoint } = await testSandbox({ rooms: 1 })
    const status = async (host: string) => {
      const [response] = await once(
        request(`${endpoint}/_sandbox/log`, { headers: { host } }).end(),
        'response',
      )
      response.resume()
      return response.statusCode
    }
    const { port } = new URL(endpoint)
    expect(await status(`127.0.0.1:${port}`)).toBe(200)
    expect(await status(`localhost:${port}`)).toBe(200)
    expect(await status(`rebound.example:${port}`)).toBe(403)
  })
})

describe('the log by HTTP', () => {
  it('shows requests without their tokens’ signatures, and not itself', async () => {
    const sandbox = await testSandbox()
    await sandbox.call('/v2/rooms')
    await fetch(`${sandbox.endpoint}/_sandbox/log`)
    const { body: log } = await callOpen(`${sandbox.endpoint}/_sandbox/log`)
    expect(log).toMatchObject([{ side: 'api', method: 'GET', path: '/v2/rooms', status: 200 }])
    const { authorization: token = '' } = sandbox.log[0]?.headers ?? {}
    const shown = log[0].headers.authorization
    expect(shown).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.\(signature\)$/)
    expect(token.startsWith(shown.replace('(signature)', ''))).toBe(true)
  })
})
