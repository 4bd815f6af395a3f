import { spawn } from 'node:child_process'
import { access, constants, stat } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

/** How a program is started: never through a shell. */
export interface ProgramStart {
  /** Absolute path. */
  readonly command: string
  readonly args: readonly string[]
}

/**
 * How to open a file with a program that somebody has chosen.
 *
 * @param program absolute path: an .exe on Windows, an .app on macOS, else an executable
 * @param file absolute path
 * @throws StillroomError `invalid-options` for what is no program
 */
export async function programStart(
  program: string,
  file: string,
  platform: NodeJS.Platform,
): Promise<ProgramStart> {
  if (!path.isAbsolute(program) || !(await isProgram(program, platform))) {
    throw new StillroomError('invalid-options', {
      message: say('noProgram', { name: path.basename(program) }),
      action: platform === 'darwin' ? say('chooseApp') : say('chooseProgramFile'),
    })
  }
  // https://ss64.com/mac/open.html
  if (platform === 'darwin') return { command: '/usr/bin/open', args: ['-a', program, file] }
  return { command: program, args: [file] }
}

async function isProgram(program: string, platform: NodeJS.Platform): Promise<boolean> {
  try {
    const found = await stat(program)
    if (platform === 'darwin') return found.isDirectory() && program.endsWith('.app')
    if (platform === 'win32') return found.isFile() && /\.exe$/iu.test(program)
    await access(program, constants.X_OK)
    return found.isFile()
  } catch {
    return false
  }
}

/**
 * Starts a program that goes on without Stillroom, whatever becomes of either.
 *
 * @throws StillroomError `invalid-options` where the system doesn't start it
 */
export async function startProgram({ command, args }: ProgramStart): Promise<void> {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', env: cleanEnvironment() })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.once('spawn', resolve)
  child.once('error', reject)
  try {
    await promise
    child.unref()
  } catch (cause) {
    throw new StillroomError('invalid-options', {
      message: say('programNotStarted', { name: path.basename(command) }),
      action: say('chooseProgram'),
      cause,
    })
  }
}

/** Credentials for the headless command are nobody else's business. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.filter(([name]) => !/^(VIDEOSDK|ELECTRON)_/u.test(name)))
}
