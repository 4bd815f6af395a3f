import { spawn } from 'node:child_process'

/** Runs a program of node_modules/.bin or of the PATH with this terminal. @returns its exit status */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env,
      // npm's programs are .cmd files on Windows.
      shell: process.platform === 'win32',
    })
    child.once('error', reject)
    child.once('exit', (status, signal) => resolve(signal ? 1 : (status ?? 1)))
  })
}
