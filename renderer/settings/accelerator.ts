/** What of a keyboard event tells which keys are held. */
export interface HeldKeys {
  readonly key: string
  /** The key's place on the keyboard: with Alt, `key` is another sign on some systems. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Electron's names where they differ from the browser's. */
const electronNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
}

/** As they are called in both. */
const sameNames =
  /^(?:F(?:1\d|2[0-4]|[1-9])|Space|Delete|Insert|Home|End|PageUp|PageDown|PrintScreen)$/u

/** Keys that no other program needs by themselves. */
const aloneKey = /^(?:F\d+|PrintScreen)$/u

/**
 * The keys as Electron writes them, such as `Control+Shift+K`.
 *
 * @returns null while they can't be a shortcut for the whole desktop: modifiers alone, or a key
 *   that others need
 */
export function acceleratorOf(press: HeldKeys, isMac: boolean): string | null {
  const key = keyName(press)
  if (key === null) return null
  const modifiers = [
    press.ctrlKey && 'Control',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && (isMac ? 'Command' : 'Super'),
  ].filter((name) => name !== false)
  const isEnough = modifiers.some((name) => name !== 'Shift') || aloneKey.test(key)
  return isEnough ? [...modifiers, key].join('+') : null
}

function keyName({ key, code }: HeldKeys): string | null {
  const letter = /^(?:Key([A-Z])|Digit(\d))$/u.exec(code)
  if (letter) return letter[1] ?? letter[2] ?? null
  const digit = /^Numpad(\d)$/u.exec(code)?.[1]
  if (digit !== undefined) return `num${digit}`
  if (electronNames[code] !== undefined) return electronNames[code]
  if (sameNames.test(code)) return code
  if (key === '+') return 'Plus'
  return /^[!-/:-@[-`{-~]$/u.test(key) ? key : null
}

/** The keys for people, by the names that keyboards have. */
export function acceleratorWords(
  accelerator: string,
  names: { readonly control: string; readonly shift: string },
  isMac: boolean,
): string {
  const shown: Readonly<Record<string, string>> = isMac
    ? { Control: '⌃', Alt: '⌥', Shift: '⇧', Command: '⌘', CommandOrControl: '⌘' }
    : { Control: names.control, Shift: names.shift, CommandOrControl: names.control }
  const parts = accelerator.split('+').map((part) => shown[part] ?? part)
  return parts.join(isMac ? '' : '+')
}
