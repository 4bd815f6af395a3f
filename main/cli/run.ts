import { CommanderError } from 'commander'
import { StillroomError, toFailure } from '../errors.ts'
import type { CliContext } from './context.ts'
import type { ExitStatus } from './exit-status.ts'
import { exitStatus, statusFor } from './exit-status.ts'
import { sentence } from './output.ts'
import { createProgram } from './program.ts'

/** Runs one headless command. @returns its exit status; nothing is thrown */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitStatus> {
  const { program, outcome } = createProgram(context)
  try {
    await program.parseAsync(args, { from: 'user' })
    return outcome.status
  } catch (error) {
    return explain(error, context)
  }
}

function explain(error: unknown, { stderr }: CliContext): ExitStatus {
  // Commander has said already what is wrong, or has shown the help that was asked for.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage
  }
  const failure = toFailure(error)
  stderr.write(`stillroom: ${sentence(failure)}\n`)
  if (!(error instanceof StillroomError)) stderr.write(`${stackOf(error)}\n`)
  return statusFor(failure.code)
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
