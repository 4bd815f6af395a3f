import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { parseNewProject, parseSecret } from '../../../main/vault/new-project.ts'
import type { NewProject } from '../../../main/vault/types.ts'

const good: NewProject = { name: 'Studio', apiKey: 'key-1234', secret: 'secret' }

function problemOf(change: Partial<Record<keyof NewProject, unknown>>): StillroomError {
  try {
    parseNewProject({ ...good, ...change } as NewProject)
  } catch (error) {
    if (error instanceof StillroomError) return error
    throw error
  }
  throw new Error('It was accepted.')
}

describe('parseNewProject', () => {
  it('fills in VideoSDK’s own endpoint', () => {
    expect(parseNewProject(good)).toEqual({ ...good, endpoint: 'https://api.videosdk.live' })
    expect(parseNewProject({ ...good, endpoint: ' ' }).endpoint).toBe('https://api.videosdk.live')
    expect(parseNewProject(good, 'http://127.0.0.1:1').endpoint).toBe('http://127.0.0.1:1')
  })

  it('drops white space around everything that was pasted', () => {
    const parsed = parseNewProject({
      name: ' Studio\n',
      apiKey: '\tkey-1234 ',
      secret: '\r\n secret\u00a0\n',
      endpoint: ' https://api.videosdk.live/ \n',
    })

    expect(parsed).toEqual({ ...good, endpoint: 'https://api.videosdk.live' })
  })

  it('changes nothing the second time', () => {
    const once = parseNewProject({ ...good, name: ' e\u0301 ' })

    expect(parseNewProject(once)).toEqual(once)
  })

  it.each([
    ['name', '', 'Give the project a name'],
    ['name', ' \n\t', 'Give the project a name'],
    ['name', undefined, 'Give the project a name'],
    ['name', 7, 'Give the project a name'],
    ['name', 'x'.repeat(81), 'at most 80 characters'],
    ['name', 'two\nlines', 'control characters'],
    ['name', 'nul\0', 'control characters'],
    ['name', 'turned \u202e around', 'control characters'],
    ['apiKey', '', 'Enter the API key'],
    ['apiKey', ' ', 'Enter the API key'],
    ['apiKey', null, 'Enter the API key'],
    ['apiKey', 'x'.repeat(201), 'at most 200 characters'],
    ['apiKey', 'two words', 'copy it again'],
    ['apiKey', 'ключ', 'copy it again'],
    ['secret', '', 'Enter the secret'],
    ['secret', '\n\n', 'Enter the secret'],
    ['secret', { toString: () => 'x' }, 'Enter the secret'],
    ['secret', 'x'.repeat(1025), 'at most 1024 bytes'],
    ['secret', 'ü'.repeat(513), 'at most 1024 bytes'],
    ['secret', 'two words', 'copy it again'],
    ['secret', 'line\nbreak', 'copy it again'],
    ['secret', 'nul\0byte', 'copy it again'],
    ['secret', 'zero\u200bwidth', 'copy it again'],
    ['secret', 'half\ud800pair', 'copy it again'],
    ['endpoint', 'http://api.videosdk.live', 'https://'],
    ['endpoint', 'http://127.0.0.1.example.com', 'https://'],
    ['endpoint', 'http://localhost.example.com', 'https://'],
    ['endpoint', 'http://0.0.0.0:80', 'https://'],
    ['endpoint', 'ftp://localhost', 'https://'],
    ['endpoint', 'javascript:alert(1)', 'https://'],
    ['endpoint', 'https://api.videosdk.live/v2', 'must end after the server'],
    ['endpoint', 'https://api.videosdk.live/?a=b', 'must end after the server'],
    ['endpoint', 'https://api.videosdk.live/#a', 'must end after the server'],
    ['endpoint', 'https://me:word@api.videosdk.live', 'name or password'],
    ['endpoint', 'api.videosdk.live', 'API endpoint'],
    ['endpoint', 'https://', 'API endpoint'],
    ['endpoint', 5, 'API endpoint'],
  ])('refuses %s %j', (field, value, message) => {
    const error = problemOf({ [field]: value })

    expect(error.code).toBe('invalid-options')
    expect(error.message).toContain(message)
  })

  it.each([['x'.repeat(80)], ['🎬'.repeat(80)], ['Studio “Nord” 2'], ['👩‍💻 crew']])(
    'accepts the name %s',
    (name) => {
      expect(parseNewProject({ ...good, name }).name).toBe(name)
    },
  )

  it.each([
    ['https://api.videosdk.live', 'https://api.videosdk.live'],
    ['HTTPS://API.VideoSDK.live:443/', 'https://api.videosdk.live'],
    ['https://proxy.example:8443', 'https://proxy.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('makes an origin of %s', (endpoint, origin) => {
    expect(parseNewProject({ ...good, endpoint }).endpoint).toBe(origin)
  })

  it('never repeats a secret that it refuses', () => {
    const secrets = fc.string({ minLength: 12, maxLength: 40 }).map((text) => `${text} \0 ${text}`)
    fc.assert(
      fc.property(secrets, (secret) => {
        const error = problemOf({ secret })
        const told = JSON.stringify([error.message, error.action, error.cause, error.stack])
        expect(told).not.toContain(JSON.stringify(secret).slice(1, -1))
      }),
    )
  })
})

describe('parseSecret', () => {
  it('takes any visible text of up to 1024 bytes as it is', () => {
    const visible = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => !/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(text))
    fc.assert(
      fc.property(visible, (secret) => {
        fc.pre(Buffer.byteLength(secret) <= 1024)
        expect(parseSecret(`\n ${secret}\r\n`)).toBe(secret)
      }),
    )
  })

  it('takes exactly 1024 bytes', () => {
    expect(parseSecret('ü'.repeat(512))).toHaveLength(512)
    expect(() => parseSecret('ü'.repeat(512).concat('x'))).toThrow('1024 bytes')
  })
})
