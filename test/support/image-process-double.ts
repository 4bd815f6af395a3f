import { connectParent } from '../../main/child-process.ts'
import type { ImageAnswer, ImageTask } from '../../main/images/protocol.ts'

/** Stands for main/images/process.ts: does what the name of the file tells it to. */
const parent = connectParent()

parent.onMessage((message) => {
  const task = message as ImageTask
  const command = task.kind === 'convert' ? task.source : task.file
  if (command === 'crash') process.kill(process.pid, 'SIGKILL')
  if (command === 'leave') process.exit(0)
  if (command === 'babble') parent.send({ type: 'done', info: { format: 'exe' } })
  if (command === 'bug') send({ type: 'failed', code: 'internal', message: 'oops', stack: 'at x' })
  while (command === 'hang');
  if (command !== 'stay') {
    send({ type: 'done', info: { format: 'png', width: 1, height: process.pid % 8192 || 1 } })
  }
})

function send(answer: ImageAnswer): void {
  parent.send(answer)
}

send({ type: 'ready' })
