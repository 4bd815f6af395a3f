import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { translated, words } from '../ui/words.ts'
import { acceleratorOf, acceleratorWords } from './accelerator.ts'
import { useShortcutStatus } from './use-shortcut-status.ts'

/**
 * Takes the keys that are pressed in it. Tab leaves it as ever, Escape puts back what was there,
 * and Backspace or Delete takes the shortcut away.
 */
export function ShortcutField() {
  const shortcut = useApp((app) => app.preferences.globalShortcut)
  const change = useApp((app) => app.change)
  const isMac = useApp((app) => app.platform === 'darwin')
  const status = useShortcutStatus(shortcut.accelerator)
  const before = useRef<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const { keyboard } = words().settings

  function set(accelerator: string | null) {
    setWrong(false)
    if (accelerator !== shortcut.accelerator)
      void change({ globalShortcut: { ...shortcut, accelerator } })
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Tab') return
    event.preventDefault()
    // Else the keys would also do what they do in this window.
    event.nativeEvent.stopImmediatePropagation()
    if (event.repeat) return
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    if (event.key === 'Escape' && isPlain) return set(before.current)
    if ((event.key === 'Backspace' || event.key === 'Delete') && isPlain) return set(null)
    const accelerator = acceleratorOf(event.nativeEvent, isMac)
    if (accelerator !== null) return set(accelerator)
    setWrong(!/^(?:Control|Shift|Alt|Meta|AltGraph|OS)$/u.test(event.key))
  }

  return (
    <TextInput
      label={keyboard.shortcut}
      description={keyboard.shortcutHint}
      placeholder={keyboard.none}
      maw={340}
      readOnly
      value={
        shortcut.accelerator === null
          ? ''
          : acceleratorWords(shortcut.accelerator, words().keys, isMac)
      }
      error={isWrong ? keyboard.wrong : status?.failure && failureWords(status.failure)}
      onFocus={() => {
        before.current = shortcut.accelerator
      }}
      onBlur={() => setWrong(false)}
      onKeyDown={press}
    />
  )
}

function failureWords({ message, action }: { readonly message: string; readonly action?: string }) {
  return [message, action].flatMap((text) => (text ? translated(text) : [])).join(' ')
}
