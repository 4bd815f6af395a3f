import { z } from 'zod'
import { say } from '../words/say.ts'

/** As Electron writes them: https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts */
const modifiers = new Set([
  'Command',
  'Cmd',
  'Control',
  'Ctrl',
  'CommandOrControl',
  'CmdOrCtrl',
  'Alt',
  'Option',
  'AltGr',
  'Shift',
  'Super',
  'Meta',
])

/** Keys that mean nothing to other programs, so that they may stand alone. */
const aloneKey = /^(?:F(?:1[0-9]|2[0-4]|[1-9])|PrintScreen)$/u

const key =
  /^(?:[0-9A-Z]|[!-/:-@[-`{-~]|F(?:1[0-9]|2[0-4]|[1-9])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|PrintScreen|num[0-9]|numdec|numadd|numsub|nummult|numdiv)$/u

const longest = 60

/**
 * True for a combination that may be taken from all other programs: one key, and with it at least
 * one of Control, Command, Alt and the system's key unless it is a function key. Shift alone with
 * a letter would take the capital letter away from everybody.
 */
export function isGlobalAccelerator(text: string): boolean {
  if (text.length > longest) return false
  const parts = text.split('+')
  const last = parts.pop() ?? ''
  if (!key.test(last) || !parts.every((part) => modifiers.has(part))) return false
  if (new Set(parts).size !== parts.length) return false
  return aloneKey.test(last) || parts.some((part) => part !== 'Shift')
}

export const acceleratorSchema = z
  .string()
  .max(longest)
  .refine(isGlobalAccelerator, {
    error: say('shortcutForm'),
  })
