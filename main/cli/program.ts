import { Command, InvalidArgumentError } from 'commander'
import { parseInterval } from '../capture/schedule/interval.ts'
import type { ScanKind } from '../library/scan/messages.ts'
import type { AddFlags } from './account.ts'
import { addAccount, listAccounts, removeAccount } from './account.ts'
import type { CaptureFlags } from './capture.ts'
import { capture } from './capture.ts'
import type { CliContext } from './context.ts'
import type { DemoFlags } from './demo.ts'
import { demo } from './demo.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus } from './exit-status.ts'
import type { LibraryFlags } from './library.ts'
import { library } from './library.ts'
import type { ResumeFlags } from './resume.ts'
import { resume } from './resume.ts'
import type { RoomsFlags } from './rooms.ts'
import { rooms } from './rooms.ts'
import type { SandboxFlags } from './sandbox.ts'

/** Flags and arguments of every command. Running it leaves the exit status in `status`. */
export function createProgram(context: CliContext) {
  const outcome: { status: ExitStatus } = { status: exitStatus.ok }
  const ends = (status: Promise<ExitStatus>) =>
    status.then((value) => {
      outcome.status = value
    })

  const program = new Command('stillroom')
    .description('Verified stills of live VideoSDK rooms.')
    .version(context.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    })

  withConnection(program.command('rooms'))
    .description('list rooms, live ones first')
    .option('--live', 'only rooms with a live stream')
    .option('--json', 'one JSON object a line')
    .action((flags: RoomsFlags) => ends(rooms(flags, context)))

  withSchedule(withConnection(program.command('capture')))
    .description('save a still of each room')
    .argument('[room...]', 'room ids')
    .option('--all-live', 'every room that is live')
    .requiredOption('--out <dir>', 'folder for the stills')
    .option('--time <seconds>', 'time in the stream; without it, right now', number)
    .option('--quality <quality>', 'high, med or low')
    .option('--orientation <orientation>', 'landscape or portrait')
    .option('--width <pixels>', 'width, together with --height', number)
    .option('--height <pixels>', 'height, together with --width', number)
    .option('--format <format>', 'jpg, png or webp')
    .option('--convert', 'for webp at a time in the stream: ask for png, make the webp here')
    .option('--fit <how>', 'exactly the size asked for, where it differs: crop or pad')
    .option('--best <n>', 'take 1 to 10 stills a second apart and keep the best', wholeNumber)
    .option('--keep-all', 'with --best: keep the others too')
    .option('--name <template>', 'file name, such as {room}/{date}/{time}')
    .option('--concurrency <n>', 'captures at a time, 1 to 32', wholeNumber)
    .option('--json', 'one JSON object a line')
    .option('--events', 'as --json, and also what waits and why')
    .action((ids: string[], flags: CaptureFlags) => ends(capture(ids, flags, context)))

  withConnection(program.command('resume'))
    .description('finish what an interrupted run left, or report it')
    .requiredOption('--out <dir>', 'folder that was given to capture')
    .option('--json', 'one JSON object a line')
    .option('--events', 'as --json, and also what waits and why')
    .action((flags: ResumeFlags) => ends(resume(flags, context)))

  program
    .command('sandbox')
    .description('serve a VideoSDK-compatible sandbox on this machine')
    .option('--port <n>', 'port of its API', wholeNumber)
    .option('--rooms <n>', 'how many rooms', wholeNumber)
    .option('--live <n>', 'how many of them are live', wholeNumber)
    .option('--latency <ms>', 'added to every answer', wholeNumber)
    .action(async (flags: SandboxFlags) => {
      // It draws pictures: no other command needs what that takes to load.
      const { sandbox } = await import('./sandbox.ts')
      await ends(sandbox(flags, context))
    })

  withSchedule(program.command('demo'))
    .description('capture every live room of the sandbox')
    .option('--out <dir>', 'folder for the stills', 'stillroom-demo')
    .action((flags: DemoFlags) => ends(demo(flags, context)))

  const libraries = program
    .command('library')
    .description('look through the folders that hold stills')
  const look = (kind: ScanKind, description: string) =>
    libraries
      .command(kind)
      .description(description)
      .option('--out <dir>', 'folder that was given to capture; else the window’s library')
      .option('--json', 'one JSON object a line')
      .action((flags: LibraryFlags) => ends(library(kind, flags, context)))
  look('scan', 'find what is missing, moved, changed or new')
  look('verify', 'read every byte and compare it with what was saved')
  look('rebuild', 'as scan, and take up what damaged or older catalogues know')

  const account = program
    .command('account')
    .description('projects with their secret in the keychain')
  account
    .command('add <name>')
    .description('store a project; its secret is read from a prompt or standard input')
    .option('--api-key <key>', 'its API key; else asked for before the secret')
    .option('--endpoint <url>', 'its API, where that isn’t VideoSDK’s own')
    .action((name: string, flags: AddFlags) => ends(addAccount(name, flags, context)))
  account
    .command('list')
    .description('list stored projects')
    .action(() => ends(listAccounts(context)))
  account
    .command('remove <name>')
    .description('forget a project and its secret')
    .action((name: string) => ends(removeAccount(name, context)))

  return { program, outcome }
}

function withConnection(command: Command): Command {
  return command
    .option('--project <name>', 'a stored project; else VIDEOSDK_API_KEY and VIDEOSDK_SECRET')
    .option('--sandbox', 'a sandbox of its own, for trying things out')
}

function withSchedule(command: Command): Command {
  return command
    .option('--every <interval>', 'again and again: 1s to 24h, such as 30s or 5m', parseInterval)
    .option('--count <n>', 'with --every: ends after so many times', wholeNumber)
}

function number(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Not a number.')
  return value
}

function wholeNumber(text: string): number {
  const value = number(text)
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('Not a whole number.')
  return value
}
