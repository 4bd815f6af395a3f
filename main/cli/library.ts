import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { ScanView } from '../../preload/views.ts'
import { checkFolder, isFolder } from '../capture/folder.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { openCatalogue } from '../library/catalogue.ts'
import type { ScanKind } from '../library/scan/messages.ts'
import { createScanner } from '../library/scan/scanner.ts'
import { createSettings } from '../settings.ts'
import { defaultLibraryFolder, userDataFolder } from '../user-data.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus } from './exit-status.ts'
import { watchInterrupts } from './interrupt.ts'
import { createLibraryReporter } from './library-reporter.ts'
import { journalFile } from './local-engine.ts'
import { sentence } from './output.ts'

export interface LibraryFlags {
  readonly out?: string
  readonly json?: boolean
}

/** A catalogue, and what it is to know before a scan. */
interface Chosen {
  /** Absolute path of the catalogue. */
  readonly file: string
  /** Absolute path of the folder that stills go to. */
  readonly folder: string
  /** True for a journal beside its stills: it is about no other folder. */
  readonly isJournal: boolean
  readonly sidecars: boolean
}

/** `stillroom library scan|verify|rebuild`: of a folder of headless captures, or of the window. */
export async function library(
  kind: ScanKind,
  flags: LibraryFlags,
  context: CliContext,
): Promise<ExitStatus> {
  const chosen = flags.out === undefined ? await windowLibrary(context) : await journalOf(flags.out)
  if (kind !== 'rebuild') await checkIsThere(chosen)
  const interrupt = watchInterrupts()
  const catalogue = await openCatalogue(chosen.file, { activity: 'library' })
  try {
    await prepare(catalogue, chosen)
    const { setAside } = catalogue
    if (setAside !== undefined) {
      context.stderr.write(`The catalogue was damaged. It lies now at ${setAside}.\n`)
    }
    const view = await look(setAside === undefined ? kind : 'rebuild', chosen, {
      ...flags,
      context,
      signal: interrupt.signal,
    })
    return statusOf(view, context)
  } finally {
    await catalogue.close()
    interrupt.stop()
  }
}

async function journalOf(out: string): Promise<Chosen> {
  const folder = path.resolve(out)
  await checkFolder(folder)
  return { file: journalFile(folder), folder, isJournal: true, sidecars: false }
}

async function windowLibrary({ env, development }: CliContext): Promise<Chosen> {
  const machine = { env, platform: process.platform, home: homedir() }
  const userData = userDataFolder({ ...machine, development })
  const settings = await createSettings({ file: path.join(userData, 'settings.json') })
  const { libraryFolder, sidecars } = settings.get()
  const folder = libraryFolder ?? defaultLibraryFolder(machine)
  return { file: path.join(userData, 'catalogue.sqlite'), folder, isJournal: false, sidecars }
}

/** A folder without a journal is most likely the wrong one, and gets none by being looked at. */
async function checkIsThere({ file, folder, isJournal }: Chosen): Promise<void> {
  try {
    await access(file)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw fileError(error)
    throw new StillroomError('invalid-options', {
      message: isJournal
        ? `There is no journal of captures in ${folder}.`
        : 'There is no library yet.',
      action: isJournal
        ? 'Name the folder that was given to capture, or begin one with “library rebuild”.'
        : 'Open Stillroom, or name a folder with --out.',
    })
  }
}

async function prepare(catalogue: Catalogue, { folder, isJournal }: Chosen): Promise<void> {
  const known = await catalogue.folders()
  const isKnown = known.some((record) => record.folder === folder)
  if (!isKnown && (await isFolder(folder))) {
    await catalogue.addFolder(folder, new Date().toISOString())
  }
  if (!isJournal) return
  for (const { folder: from } of known) {
    // The journal has moved with its folder.
    if (from === folder || (await isFolder(from))) continue
    while (!(await catalogue.moveFolder({ from, to: folder })));
  }
}

interface LookOptions extends LibraryFlags {
  readonly context: CliContext
  readonly signal: AbortSignal
}

async function look(
  kind: ScanKind,
  { file, folder, isJournal, sidecars }: Chosen,
  { json = false, context, signal }: LookOptions,
): Promise<ScanView> {
  const quiet = { info: () => {}, warn: () => {} }
  const scanner = createScanner({ file, sidecars: () => sidecars, log: quiet })
  const base = isJournal ? folder : undefined
  const reporter = createLibraryReporter({ ...context, kind, json, folder: base })
  scanner.events.on('finding', reporter.finding)
  const cancel = () => void scanner.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const ended = scanner.start(kind)
    if (signal.aborted) cancel()
    const view = await ended
    reporter.summarize(view)
    return view
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function statusOf({ state, failure, found }: ScanView, { stderr }: CliContext): ExitStatus {
  if (failure) stderr.write(`stillroom: ${sentence(failure)}\n`)
  if (state === 'cancelled') return exitStatus.interrupted
  if (state !== 'done') return exitStatus.failed
  const { missing, changed, unreadable, away } = found
  return missing + changed + unreadable + away === 0 ? exitStatus.ok : exitStatus.failed
}
