import { hasDisplay } from './display.ts'
import type { HostOptions } from './options.ts'
import { parseHostOptions, usage } from './options.ts'
import { runHost } from './run-host.ts'

/** `npm run host`: the app in an installed Chromium. See docs/host.md. */
try {
  await runHost(readOptions())
} catch (error) {
  console.error(error)
  process.exit(1)
}

function readOptions(): HostOptions {
  try {
    const options = parseHostOptions(process.argv.slice(2))
    if (options.headless || hasDisplay()) return options
    throw new Error('There is no display for the window: use --headless.')
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    process.exit(2)
  }
}
