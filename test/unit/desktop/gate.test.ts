import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admit, refusal } from '../../../main/desktop/gate.ts'
import { StillroomError } from '../../../main/errors.ts'
import { contract } from '../../../preload/contract.ts'

const page = { name: 'the window’s contents' }
const mainFrame = { origin: 'app://stillroom', parent: null }
const good = { sender: page, senderFrame: mainFrame }
const schema = contract.stopSchedule.args

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof StillroomError ? error.code : String(error)
  }
  return 'admitted'
}

describe('the gate', () => {
  it('admits the page with arguments of the channel’s form', () => {
    expect(admit(good, page, schema, { scheduleId: 'a' })).toEqual({ scheduleId: 'a' })
  })

  it.each([
    ['a sub-frame', { sender: page, senderFrame: { ...mainFrame, parent: mainFrame } }],
    [
      'another origin',
      { sender: page, senderFrame: { ...mainFrame, origin: 'https://evil.example' } },
    ],
    ['an opaque origin', { sender: page, senderFrame: { ...mainFrame, origin: 'null' } }],
    [
      'a look-alike origin',
      { sender: page, senderFrame: { ...mainFrame, origin: 'app://stillroom.evil' } },
    ],
    ['another window', { sender: { name: 'foreign' }, senderFrame: mainFrame }],
    ['a frame that is gone', { sender: page, senderFrame: null }],
  ])('refuses %s', (_, caller) => {
    expect(codeOf(() => admit(caller, page, schema, { scheduleId: 'a' }))).toBe('forbidden')
  })

  it('refuses everybody while there is no window', () => {
    expect(codeOf(() => admit(good, undefined, schema, { scheduleId: 'a' }))).toBe('forbidden')
  })

  it.each([
    ['nothing', undefined],
    ['a wrong type', { scheduleId: 7 }],
    ['a key too many', { scheduleId: 'a', path: '/etc/passwd' }],
    ['an empty id', { scheduleId: '' }],
    ['a huge id', { scheduleId: 'a'.repeat(101) }],
    ['a polluted prototype', JSON.parse('{"scheduleId":"a","__proto__":{"admin":true}}')],
    ['an array', ['a']],
  ])('refuses %s as arguments', (_, args) => {
    expect(codeOf(() => admit(good, page, schema, args))).toBe('invalid-options')
  })

  it('answers any arguments of any channel with a value or a code', () => {
    const channels = fc.constantFrom(...Object.values(contract))
    fc.assert(
      fc.property(channels, fc.anything({ withNullPrototype: true }), (channel, args) => {
        expect(['admitted', 'invalid-options']).toContain(
          codeOf(() => admit(good, page, channel.args, args)),
        )
      }),
    )
  })

  it('tells a refusal by its code, without a stack', () => {
    const error = refusal(new StillroomError('forbidden'))
    expect(error.message).toMatch(/^forbidden: /)
    expect(error.stack).toBeUndefined()
  })
})
