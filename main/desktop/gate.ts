import type { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { appOrigin } from './app-scheme.ts'

/** What the gate looks at in a call; Electron's `IpcMainInvokeEvent` has it. */
export interface Caller {
  readonly sender: unknown
  /** Null once the frame has navigated away or is gone. */
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/**
 * Lets a call through only from the window's own page, and only with arguments of the channel's
 * form: whatever runs in a sub-frame, in another window or on a foreign page gets nothing.
 *
 * @param page the window's `webContents`
 * @throws StillroomError `forbidden` or `invalid-options`
 */
export function admit<Args extends z.ZodType>(
  caller: Caller,
  page: unknown,
  schema: Args,
  args: unknown,
): z.output<Args> {
  const { sender, senderFrame } = caller
  const isPage = sender === page && senderFrame?.parent === null
  if (!isPage || senderFrame.origin !== appOrigin) {
    throw new StillroomError('forbidden', { message: say('onlyOwnPage') })
  }
  const parsed = schema.safeParse(args)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues.map((issue) =>
    `${issue.path.join('.')} ${issue.message}`.trim(),
  )
  throw new StillroomError('invalid-options', { message: message.slice(0, 5).join(' ') })
}

/** What a refused call rejects with: the code first, so that the page can tell refusals apart. */
export function refusal(error: StillroomError): Error {
  const plain = new Error(`${error.code}: ${error.message}`)
  // A stack would only tell the page about main's files.
  plain.stack = undefined
  return plain
}
