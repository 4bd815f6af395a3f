import type { SpawnChild } from '../child-process.ts'

/** What a command gets from whoever starts it. */
export interface CliContext {
  readonly spawn: SpawnChild
  /** Uses the keychain service and the folder of development builds. */
  readonly development: boolean
  readonly version: string
  readonly env: NodeJS.ProcessEnv
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
}
