import { electronBinary } from '../test/support/app/runtime.ts'
import { run } from './run.ts'

/**
 * `npm run test:electron`: the end-to-end tests in Electron itself. Where its program can't be had
 * this fails: passing on the Chromium host would look the same.
 */
if (electronBinary() === null) await run('install-electron', [])
if (electronBinary() === null) {
  console.error('Electron’s program could not be downloaded. Without it: npm run test:e2e')
  process.exit(1)
}
// Windows need a display; a machine of continuous integration has none.
const display = process.platform === 'linux' && !process.env.DISPLAY ? ['xvfb-run', '-a'] : []
const [command = '', ...args] = [...display, 'playwright', 'test', ...process.argv.slice(2)]
process.exitCode = await run(command, args)
