import type { ParentPort } from '../child-process.ts'
import { assertNever, StillroomError } from '../errors.ts'
import { convertImage } from './convert.ts'
import { inspectImage } from './inspect.ts'
import { measureImage } from './measure.ts'
import { previewImage } from './preview.ts'
import type { ImageAnswer, ImageResult, ImageTask } from './protocol.ts'
import { readImageFile } from './read-image.ts'

/** Answers one task after another. The parent is trusted, so its messages are taken as they come. */
export function serveImages(parent: ParentPort): void {
  const send = (answer: ImageAnswer) => parent.send(answer)
  parent.onMessage(async (message) => send(await answer(message as ImageTask)))
  send({ type: 'ready' })
}

async function answer(task: ImageTask): Promise<ImageAnswer> {
  try {
    return await perform(task)
  } catch (error) {
    if (error instanceof StillroomError) {
      return { type: 'failed', code: error.code, message: error.message }
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { type: 'failed', code: 'internal', message, ...(stack && { stack }) }
  }
}

async function perform(task: ImageTask): Promise<ImageResult> {
  switch (task.kind) {
    case 'inspect':
      return { type: 'done', info: await inspectImage(readImageFile(task.file)) }
    case 'measure':
      return { type: 'measured', measures: await measureImage(task.file, task.previous) }
    case 'convert':
      return { type: 'done', info: await convertImage(task.source, task.target, task.conversion) }
    case 'preview':
      return { type: 'done', info: await previewImage(task, task.target) }
    default:
      return assertNever(task)
  }
}
