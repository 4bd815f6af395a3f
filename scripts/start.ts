import { spawn } from 'node:child_process'
import path from 'node:path'
import { hasDisplay } from '../test/host/display.ts'
import { checkout, electronBinary } from '../test/support/app/runtime.ts'

/** `npm start`: builds the app and opens it, in Electron or else on the Chromium host. */

/** Ms for the download of Electron's program, some 100 MB. */
const longestDownload = 180_000

const module = (...parts: readonly string[]) => path.join(checkout, 'node_modules', ...parts)

say('Building …')
const built = await run([
  module('electron-vite', 'bin', 'electron-vite.js'),
  'build',
  '--logLevel',
  'warn',
])
process.exitCode = built === 0 ? await open() : built

async function open(): Promise<number> {
  const binary = electronBinary() ?? (await downloadElectron())
  return binary === null ? openHost() : openElectron(binary)
}

/** Electron's package downloads its program when it is first needed. */
async function downloadElectron(): Promise<string | null> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null
  say('Downloading Electron, once …')
  await run([module('electron', 'install.js')], { quiet: true, timeout: longestDownload })
  return electronBinary()
}

function openElectron(binary: string): Promise<number> {
  say('Stillroom runs in Electron.')
  // Chromium refuses to start with its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', checkout] : [checkout]
  return run(args, { program: binary })
}

function openHost(): Promise<number> {
  say('Electron can’t be had here, so Stillroom runs on the Chromium host (see docs/host.md).')
  const host = path.join(checkout, 'test', 'host', 'main.ts')
  if (hasDisplay()) return run([host], { keepOutput: true })
  say(
    'There is no display: the line below says where a DevTools client reaches the window, such as ' +
      'chrome://inspect in Chrome (Configure, then the address of "cdp"). Ctrl+C ends it.',
  )
  return run([host, '--headless'], { keepOutput: true })
}

interface RunOptions {
  /** Node by default. */
  readonly program?: string
  readonly quiet?: boolean
  /** Whether standard output stays that; by default it goes to standard error. */
  readonly keepOutput?: boolean
  /** Ms after which it is ended. */
  readonly timeout?: number
}

/** @returns the exit status; 1 where a signal ended it */
function run(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { program = process.execPath, quiet, keepOutput, timeout } = options
  const output = quiet ? 'ignore' : keepOutput ? 'inherit' : 2
  const child = spawn(program, args, {
    cwd: checkout,
    stdio: ['inherit', output, quiet ? 'ignore' : 'inherit'],
    ...(timeout !== undefined && { timeout }),
  })
  // Ctrl+C reaches the child by itself; this process only has to outlive it.
  process.on('SIGINT', () => {})
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) => resolve(status ?? 1))
  })
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
