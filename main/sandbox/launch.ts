import { say } from '../../words/say.ts'
import type { ChildProcess, SpawnChild } from '../child-process.ts'
import { entries } from '../entries.ts'
import { StillroomError } from '../errors.ts'
import type { AnswerMessage, StartMessage } from './messages.ts'
import { answerMessageSchema } from './messages.ts'
import type { SandboxStartOptions } from './options.ts'

/** A sandbox in a process of its own. */
export interface RunningSandbox {
  /** The API: http://127.0.0.1:PORT. */
  readonly endpoint: string
  /** The CDN: http://127.0.0.1:PORT. */
  readonly cdn: string
  readonly apiKey: string
  readonly secret: string
  /** Ends the process; resolves once it has ended. */
  close(): Promise<void>
}

export interface LaunchOptions {
  readonly spawn: SpawnChild
  readonly options?: SandboxStartOptions
}

const longestStartMs = 20_000

/**
 * Starts the sandbox beside this process.
 *
 * @throws StillroomError `invalid-options` for options that make no sense or a port that is taken,
 *   `timeout` or `internal` where the process doesn't come up
 */
export async function launchSandbox({
  spawn,
  options = {},
}: LaunchOptions): Promise<RunningSandbox> {
  const child = spawn(entries.sandboxProcess)
  const exited = new Promise<void>((resolve) => child.onExit(resolve))
  const close = () => {
    child.kill()
    return exited
  }
  const answered = firstAnswer(child, exited)
  child.send({ type: 'start', options } satisfies StartMessage)
  try {
    const answer = await answered
    if (answer.type === 'failed')
      throw new StillroomError('invalid-options', { message: answer.message })
    const { endpoint, cdn, apiKey, secret } = answer
    return { endpoint, cdn, apiKey, secret, close }
  } catch (error) {
    await close()
    throw error
  }
}

function firstAnswer(child: ChildProcess, exited: Promise<void>): Promise<AnswerMessage> {
  return new Promise((resolve, reject) => {
    const fail = (code: 'timeout' | 'internal', message: string) =>
      reject(new StillroomError(code, { message }))
    const timer = setTimeout(() => fail('timeout', say('sandboxTooSlow')), longestStartMs)
    child.onMessage((message) => {
      clearTimeout(timer)
      const answer = answerMessageSchema.safeParse(message)
      if (answer.success) resolve(answer.data)
      else fail('internal', say('sandboxAnswer'))
    })
    void exited.then(() => {
      clearTimeout(timer)
      fail('internal', say('sandboxEnded'))
    })
  })
}
