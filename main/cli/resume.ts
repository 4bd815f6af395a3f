import { access } from 'node:fs/promises'
import path from 'node:path'
import { checkFolder } from '../capture/folder.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf, fileError } from '../file-errors.ts'
import { openCatalogue } from '../library/catalogue.ts'
import type { ConnectionFlags } from './connection.ts'
import { checkConnectionFlags } from './connection.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { watchInterrupts } from './interrupt.ts'
import { journalFile } from './local-engine.ts'
import { createReporter } from './reporter.ts'
import { resumeRun } from './resume-run.ts'

export interface ResumeFlags extends ConnectionFlags {
  readonly out: string
  readonly json?: boolean
  readonly events?: boolean
}

/** `stillroom resume`: finishes what runs that have ended left in the folder's journal. */
export async function resume(flags: ResumeFlags, context: CliContext): Promise<ExitStatus> {
  const { events = false, json = events } = flags
  checkConnectionFlags(flags)
  const file = await findJournal(path.resolve(flags.out))
  const interrupt = watchInterrupts()
  const journal = await openCatalogue(file, { activity: 'resume' })
  try {
    const reporter = createReporter({ ...context, json, events })
    const { signal } = interrupt
    return await resumeRun({ journal, flags, json, reporter, context, signal })
  } finally {
    await journal.close()
    interrupt.stop()
  }
}

/** A folder without one is most likely the wrong folder, and no journal is made in that. */
async function findJournal(folder: string): Promise<string> {
  await checkFolder(folder)
  const file = journalFile(folder)
  try {
    await access(file)
    return file
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw fileError(error)
    throw new StillroomError('invalid-options', {
      message: `There is no journal of captures in ${folder}.`,
      action: 'Name the folder that was given to capture with --out.',
    })
  }
}
