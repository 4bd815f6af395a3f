import { PassThrough, Readable, Writable } from 'node:stream'
import type { CliContext } from '../../../main/cli/context.ts'

/** A context whose streams a test can read, and which starts no process. */
export function createContext(changes: Partial<CliContext> = {}) {
  const written = { stdout: '', stderr: '' }
  const collect = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk)
        done()
      },
    })
  const context: CliContext = {
    spawn: () => {
      throw new Error('Nothing may be started here.')
    },
    development: true,
    version: '1.2.3',
    env: {},
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    ...changes,
  }
  return { context, written }
}

/** Standard input that is no terminal and holds `text`. */
export function typed(text: string): NodeJS.ReadStream {
  return Readable.from([Buffer.from(text)]) as unknown as NodeJS.ReadStream
}
