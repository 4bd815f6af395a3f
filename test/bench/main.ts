import { run } from '../../scripts/run.ts'
import type { Arguments } from './arguments.ts'
import { readArguments } from './arguments.ts'
import { measure } from './measure.ts'

/** `npm run bench [-- NAME…] [--SIZE N]…` */
const { names, sizes, flags } = argumentsOrExit()
const [only] = names
if (only && names.length === 1) {
  await measure(only, sizes)
} else {
  // Each in a process of its own: what one leaves in memory is not to be counted as another's.
  for (const name of names) {
    const status = await run(process.execPath, [import.meta.filename, name, ...flags])
    if (status !== 0) process.exitCode = 1
  }
}

function argumentsOrExit(): Arguments {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}
