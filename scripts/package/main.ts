import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkout } from '../../test/support/app/runtime.ts'
import { run } from '../run.ts'
import { pack } from './pack.ts'
import { stageApp } from './stage.ts'
import { parseTarget, targetName } from './target.ts'

/** `npm run package`: installers for this system, or for the one that is named. */
const usage =
  'Usage: npm run package -- [--platform linux|win32|darwin] [--arch x64|arm64] [--dir] [--inspect] [--feed URL]'

const { target, dir, inspect, feed } = readArguments()
const built = await run('electron-vite', ['build', '--logLevel', 'warn'])
if (built !== 0) process.exit(built)
const output = path.join(checkout, 'dist')
const stage = await stageApp(checkout, path.join(output, 'stage'), target)
await pack({ checkout, stage, target, output, dirOnly: dir, inspect, feed })
console.log(`Packed for ${targetName(target)} into ${output}`)

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        platform: { type: 'string', default: process.platform },
        arch: { type: 'string', default: process.arch },
        dir: { type: 'boolean', default: false },
        inspect: { type: 'boolean', default: false },
        feed: { type: 'string' },
      },
    })
    const { platform, arch, ...rest } = values
    if (rest.feed !== undefined) checkFeed(rest.feed)
    return { ...rest, target: parseTarget(platform, arch) }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    process.exit(2)
  }
}

/** @throws Error for an address that anybody on the way could answer for */
function checkFeed(feed: string): void {
  if (URL.parse(feed)?.protocol !== 'https:') throw new Error('The feed must be an https address.')
}
