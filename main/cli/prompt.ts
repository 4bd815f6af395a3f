import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { CliContext } from './context.ts'

/** What to ask for, in order. */
export interface Question {
  readonly label: string
  /** Not shown while it is typed. */
  readonly hidden?: boolean
}

/**
 * Answers from the person at the terminal, or else the lines of standard input. Missing lines are
 * empty answers.
 */
export async function ask(
  questions: readonly Question[],
  { stdin, stderr }: Pick<CliContext, 'stdin' | 'stderr'>,
): Promise<readonly string[]> {
  if (!stdin.isTTY) {
    const lines = (await text(stdin)).split(/\r?\n/u)
    return questions.map((_, index) => lines[index] ?? '')
  }
  const answers: string[] = []
  for (const question of questions) answers.push(await askPerson(question, stdin, stderr))
  return answers
}

async function askPerson(
  { label, hidden = false }: Question,
  input: NodeJS.ReadStream,
  stderr: NodeJS.WritableStream,
): Promise<string> {
  stderr.write(`${label}: `)
  // With a sink as its output, readline echoes nothing.
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : stderr
  const reader = createInterface({ input, output, terminal: true })
  try {
    return await reader.question('')
  } finally {
    reader.close()
    if (hidden) stderr.write('\n')
  }
}
