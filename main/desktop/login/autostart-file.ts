import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { LaunchAtLogin } from '../../../preload/views.ts'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import { errnoOf, fileError } from '../../file-errors.ts'
import { writeAtomically } from '../../write-atomically.ts'
import type { LaunchCommand, LoginItem } from './login-item.ts'

/**
 * Linux: a file in the folder whose programs the desktop starts.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 *
 * @param file absolute path of the `.desktop` file
 */
export function createAutostartFile(file: string, command: LaunchCommand): LoginItem {
  async function get(): Promise<LaunchAtLogin> {
    const text = await readIfThere(file)
    return { isSupported: true, isOn: text !== null && isSwitchedOn(text), needsApproval: false }
  }

  async function change(isOn: boolean): Promise<void> {
    if (!isOn) return await rm(file, { force: true })
    await mkdir(path.dirname(file), { recursive: true })
    await writeAtomically(file, desktopEntry(command))
  }

  return {
    get,
    async set(isOn) {
      try {
        await change(isOn)
      } catch (error) {
        throw problem(error)
      }
      return await get()
    },
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw problem(error)
  }
}

/** Desktops switch an entry off by a line instead of removing it. */
function isSwitchedOn(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replaceAll(' ', '').toLowerCase())
  return !lines.includes('hidden=true') && !lines.includes('x-gnome-autostart-enabled=false')
}

/** @throws Error for a path that no desktop entry can carry */
export function desktopEntry({ program, args }: LaunchCommand): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Stillroom',
    `Exec=${[program, ...args].map(quoteArgument).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/**
 * Quoted as an argument of Exec, and that escaped as the value of a string.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function quoteArgument(text: string): string {
  if (/[\n\r\0]/u.test(text)) throw new Error('A desktop entry can’t carry a line break.')
  const quoted = text.replace(/["`$\\]/gu, '\\$&').replaceAll('%', '%%')
  return `"${quoted.replaceAll('\\', '\\\\')}"`
}

function problem(error: unknown): StillroomError {
  const { code } = fileError(error, 'folder-not-writable')
  return new StillroomError(code, {
    message: say('loginNotKept'),
    action: say('loginNotKeptAction'),
    cause: error,
  })
}
