import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.ts'

interface Need {
  readonly what: string
  /** Any of these programs on the PATH will do. */
  readonly programs: readonly string[]
  /** Debian's package. */
  readonly debian: string
}

/** Programs of the system that the tests run against. */
const needs: readonly Need[] = [
  { what: 'a Chromium', programs: ['chromium', 'google-chrome', 'chrome'], debian: 'chromium' },
  { what: 'a Secret Service', programs: ['gnome-keyring-daemon'], debian: 'gnome-keyring' },
  { what: 'D-Bus', programs: ['dbus-daemon'], debian: 'dbus' },
]

/** Needed beside those: a library, and fonts for the screenshots. */
const debianAlso = ['libsecret-1-0', 'fonts-dejavu-core', 'fonts-noto-color-emoji']

/** Installs what the tests need where that is possible, else says what to install. */
export async function provideTestNeeds(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = needs.filter(({ programs }) => !programs.some(isOnPath))
  if (missing.length === 0) return
  const packages = [...missing.map(({ debian }) => debian), ...debianAlso]
  if (isOnPath('apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], env)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env)
  }
  const still = missing.filter(({ programs }) => !programs.some(isOnPath))
  if (still.length === 0) return
  const names = still.map(({ what }) => what).join(', ')
  console.error(
    `The tests need ${names}. On Debian or Ubuntu:\n  sudo apt-get install ${packages.join(' ')}`,
  )
  process.exit(1)
}

function isOnPath(program: string): boolean {
  const folders = process.env.PATH?.split(path.delimiter) ?? []
  return folders.some((folder) => existsSync(path.join(folder, program)))
}
