import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeals } from '../../../main/streams/seals.ts'

const address = 'https://cdn.example/a/segment-1.ts?signature=secret'

describe('a seal', () => {
  it('opens to the same address, and is the same each time', () => {
    const seals = createSeals()
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, scope) => {
        const token = seals.seal(text, scope)
        expect(seals.open(token, scope)).toBe(Buffer.from(text).toString('utf8'))
        expect(seals.seal(text, scope)).toBe(token)
      }),
    )
  })

  it('shows nothing of the address', () => {
    const token = createSeals().seal(address, 'x')
    expect(token).toMatch(/^[\w-]+$/u)
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('cdn')
  })

  it('opens nowhere else: not for another room, not in another run', () => {
    const seals = createSeals()
    const token = seals.seal(address, 'room a')
    expect(seals.open(token, 'room b')).toBeNull()
    expect(createSeals().open(token, 'room a')).toBeNull()
    expect(createSeals().seal(address, 'room a')).not.toBe(token)
  })

  it('doesn’t open once a bit of it has changed', () => {
    const seals = createSeals()
    const bytes = Buffer.from(seals.seal(address, 'x'), 'base64url')
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(seals.open(changed.toString('base64url'), 'x')).toBeNull()
      }),
    )
  })

  it('can’t be made up', () => {
    const seals = createSeals()
    fc.assert(
      fc.property(fc.base64String({ maxLength: 200 }), (token) => {
        expect(seals.open(token, 'x')).toBeNull()
      }),
    )
  })
})
