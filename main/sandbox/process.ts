import { connectParent } from '../child-process.ts'
import { StillroomError } from '../errors.ts'
import type { AnswerMessage } from './messages.ts'
import { startMessageSchema } from './messages.ts'
import { startSandbox } from './server.ts'

/**
 * The sandbox as a program beside the main process. Its secret comes and goes by message only:
 * arguments and environments can be read by others. It ends when its parent goes away.
 */
const parent = connectParent()

// Ctrl+C reaches the whole process group, but it is the parent that ends: captures under way
// still need their server.
process.on('SIGINT', () => {})

parent.onMessage((message) => void answer(message).then(parent.send))

async function answer(message: unknown): Promise<AnswerMessage> {
  const start = startMessageSchema.safeParse(message)
  if (!start.success) {
    return { type: 'failed', message: start.error.issues.map((issue) => issue.message).join(' ') }
  }
  try {
    const { endpoint, cdn, apiKey, secret } = await startSandbox(start.data.options)
    return { type: 'ready', endpoint, cdn, apiKey, secret }
  } catch (error) {
    if (error instanceof StillroomError) return { type: 'failed', message: error.message }
    throw error
  }
}
