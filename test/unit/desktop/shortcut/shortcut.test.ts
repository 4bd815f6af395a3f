import { expect, it, vi } from 'vitest'
import type { ShortcutTarget } from '../../../../main/desktop/shortcut/shortcut.ts'
import { createShortcut } from '../../../../main/desktop/shortcut/shortcut.ts'
import type { Settings } from '../../../../main/settings.ts'

type Wanted = Settings['globalShortcut']

function start(first: Wanted, isFree: (accelerator: string) => boolean = () => true) {
  let wanted = first
  const registered = new Map<string, () => void>()
  const listeners: (() => void)[] = []
  const onPress = vi.fn<(target: ShortcutTarget) => void>()
  const onChange = vi.fn()
  const { status } = createShortcut({
    registrar: {
      register(accelerator, callback) {
        if (isFree(accelerator)) registered.set(accelerator, callback)
        return registered.has(accelerator)
      },
      unregister: (accelerator) => void registered.delete(accelerator),
    },
    settings: {
      get: () => ({ globalShortcut: wanted }) as Settings,
      subscribe(listener) {
        listeners.push(() => listener({} as Settings))
        return () => {}
      },
    },
    onPress,
    onChange,
  })
  function set(next: Wanted) {
    wanted = next
    for (const listener of listeners) listener()
  }
  return { status, set, registered, onPress, onChange }
}

it('is off without a key', () => {
  const { status, registered } = start({ accelerator: null, target: 'selected' })
  expect(status()).toEqual({ accelerator: null, isRegistered: false, failure: null })
  expect(registered.size).toBe(0)
})

it('takes another key, gives back the one before, and keeps a key of which only the target changes', () => {
  const { set, registered, onPress, onChange } = start({ accelerator: 'F13', target: 'selected' })
  registered.get('F13')?.()
  expect(onPress).toHaveBeenLastCalledWith('selected')
  onChange.mockClear()
  set({ accelerator: 'F13', target: 'favourites' })
  expect(onChange).not.toHaveBeenCalled()
  registered.get('F13')?.()
  expect(onPress).toHaveBeenLastCalledWith('favourites')
  set({ accelerator: 'Control+Shift+K', target: 'favourites' })
  expect([...registered.keys()]).toEqual(['Control+Shift+K'])
  set({ accelerator: null, target: 'favourites' })
  expect(registered.size).toBe(0)
})

it('says so where another program has the key, and takes the next one', () => {
  const { status, set, onChange } = start(
    { accelerator: 'F13', target: 'selected' },
    (accelerator) => accelerator !== 'F13',
  )
  expect(status()).toMatchObject({
    accelerator: 'F13',
    isRegistered: false,
    failure: { message: 'The system does not give F13 to Stillroom.' },
  })
  set({ accelerator: 'F14', target: 'selected' })
  expect(onChange).toHaveBeenLastCalledWith({
    accelerator: 'F14',
    isRegistered: true,
    failure: null,
  })
})

it('counts a key that the system doesn’t know as refused', () => {
  const { status } = start({ accelerator: 'Control+F24', target: 'selected' }, () => {
    throw new TypeError('Error processing argument')
  })
  expect(status().failure).not.toBeNull()
})
