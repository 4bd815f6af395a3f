import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../main/redact.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJrIn0.c2lnbmF0dXJlLXBhcnQ'

describe('redact', () => {
  it.each([
    [`Authorization: ${token}`, 'Authorization: [removed]'],
    [`sent ${token}!`, 'sent [token]!'],
    ['authorization=abc def', 'authorization=[removed] def'],
    ['{"secret":"s3cr3t","name":"x"}', '{"secret":"[removed]","name":"x"}'],
    ['VIDEOSDK_SECRET=s3cr3t', 'VIDEOSDK_SECRET=[removed]'],
    ['password: hunter2', 'password: [removed]'],
    ['by jane.doe+x@example.co.uk today', 'by [e-mail] today'],
    ['https://cdn.example/a.jpg?X-Signature=abc', 'https://cdn.example/a.jpg?[removed]'],
    ['The secretary asked', 'The secretary asked'],
  ])('makes %j', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it('looks into objects and errors', () => {
    const headers = { Authorization: token, accept: 'image/*' }
    const text = redact({
      request: { headers, apiSecret: 's3cr3t' },
      user: { mail: 'a@b.example' },
    })
    expect(text).toContain('image/*')
    for (const hidden of [token, 's3cr3t', 'a@b.example']) expect(text).not.toContain(hidden)
    expect(redact(new Error(`refused ${token}`, { cause: new Error(token) }))).not.toContain(token)
  })

  it('hides a token wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(redact(`${before} ${token} ${after}`)).not.toContain(token)
      }),
    )
  })
})
