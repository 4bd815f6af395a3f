import { describe, expect, it } from 'vitest'
import { checkFixedEndpoint, noPolicy, parsePolicy } from '../../../main/policy/policy.ts'

describe('parsePolicy', () => {
  it('takes every entry that there is', () => {
    const json = { updates: 'off', endpoint: 'https://API.example.com/', folder: '/srv/stills/' }
    expect(parsePolicy(json)).toEqual({
      policy: { updates: 'off', endpoint: 'https://api.example.com', folder: '/srv/stills/' },
      problems: [],
    })
  })

  it('fixes nothing without entries', () => {
    expect(parsePolicy({})).toEqual({ policy: noPolicy, problems: [] })
  })

  it.each([
    ['updates', 'on', '“off”'],
    ['updates', true, '“off”'],
    ['endpoint', 'http://api.example.com', 'https://'],
    ['endpoint', 'https://ada:secret@api.example.com', 'password'],
    ['endpoint', 7, 'as text'],
    ['folder', 'stills', 'absolute path'],
    ['folder', '/srv/\0stills', 'absolute path'],
    ['folder', null, 'absolute path'],
  ])('ignores %s: %j, says why, and follows the others', (name, value, why) => {
    const other = name === 'updates' ? { folder: '/srv/stills' } : { updates: 'off' as const }
    const { policy, problems } = parsePolicy({ ...other, [name]: value })
    expect(policy).toEqual({ ...noPolicy, ...other })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`“${name}”`)
    expect(problems[0]).toContain(why)
    expect(problems[0]).not.toContain('secret')
  })

  it.each(['secret', '__proto__', 'constructor', 'Updates', 'x'.repeat(1000)])(
    'reports the unknown entry %.20s, and never its value',
    (name) => {
      const { policy, problems } = parsePolicy(JSON.parse(`{${JSON.stringify(name)}: "hidden"}`))
      expect(policy).toEqual(noPolicy)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain('unknown')
      expect(problems[0]?.length).toBeLessThan(150)
      expect(problems[0]).not.toContain('hidden')
    },
  )

  it.each([null, [], 'off', 3])('follows nothing of %j', (json) => {
    expect(parsePolicy(json)).toEqual({
      policy: noPolicy,
      problems: [expect.stringContaining('no JSON object')],
    })
  })
})

describe('checkFixedEndpoint', () => {
  it('lets any API through where none is fixed, and else only that one', () => {
    const fixed = 'https://api.example.com'
    expect(() => checkFixedEndpoint(null, 'https://other.example.com')).not.toThrow()
    expect(() => checkFixedEndpoint(fixed, fixed)).not.toThrow()
    expect(() => checkFixedEndpoint(fixed, 'https://other.example.com')).toThrow(
      'On this computer only projects of https://api.example.com may be used.',
    )
  })
})
