import { describe, expect, it } from 'vitest'
import { createEmitter, emitPreventable } from '../../host/emitter.ts'
import { strict } from '../../host/strict.ts'

describe('strict', () => {
  const object = strict('electron.app', { known: 1, later: undefined as number | undefined })

  it('has what the object has', () => {
    object.later = 2
    expect(object).toMatchObject({ known: 1, later: 2 })
  })

  it('names what it lacks', () => {
    expect(() => Reflect.get(object, 'setBadgeCount')).toThrow(
      'The Chromium host has no electron.app.setBadgeCount',
    )
    expect(() => Reflect.set(object, 'badge', 1)).toThrow('electron.app.badge')
  })

  it('can be awaited and looked at', async () => {
    await expect(Promise.resolve(object)).resolves.toBe(object)
    expect(JSON.stringify(object)).toContain('known')
  })
})

describe('emitters', () => {
  const emitter = createEmitter('electron.app', ['quit'])

  it('refuse listeners that would wait for ever', () => {
    expect(() => emitter.on('open-url', () => {})).toThrow("no event 'open-url' of electron.app")
  })

  it('tell whether somebody prevented an event', () => {
    expect(emitPreventable(emitter, 'quit')).toBe(true)
    emitter.once('quit', (event) => event.preventDefault())
    expect(emitPreventable(emitter, 'quit')).toBe(false)
  })
})
