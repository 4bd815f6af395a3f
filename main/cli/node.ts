import packageJson from '../../package.json' with { type: 'json' }
import { forkChild } from '../child-process.ts'
import { errnoOf } from '../file-errors.ts'
import { takeEnvironment } from './environment.ts'
import { runCli } from './run.ts'

/** Runs the headless command under plain Node. */
export async function startNode(args: readonly string[]): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe)
  process.stderr.on('error', ignoreClosedPipe)
  process.exitCode = await runCli(args, {
    spawn: forkChild,
    development: true,
    version: packageJson.version,
    env: takeEnvironment(process.env),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  })
}

/** Whoever reads may have had enough (`| head`): the work goes on, and its files are saved. */
function ignoreClosedPipe(error: Error): void {
  if (errnoOf(error) !== 'EPIPE') throw error
}
