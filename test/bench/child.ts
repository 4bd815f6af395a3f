import { connectParent, forkChild } from '../../main/child-process.ts'

/** A part of a benchmark in a process of its own, so that its time and memory can be told apart. */
export interface Child<Task, Answer> {
  readonly pid: number
  /** One task at a time. @throws Error with the child's words, or where it has ended */
  ask(task: Task): Promise<Answer>
  /** Lets it tidy up, and ends it. */
  close(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

/** What a child does. */
export interface Work<Task, Answer> {
  answer(task: Task): Promise<Answer>
  close(): Promise<void>
}

type ToChild<Settings, Task> =
  | { readonly settings: Settings }
  | { readonly task: Task }
  | { readonly end: true }

type FromChild<Answer> = { readonly answer: Answer | number } | { readonly error: string }

/** Starts the program at `entry`, which calls {@link serveParent}. */
export async function startChild<Settings, Task, Answer>(
  entry: URL,
  settings: Settings,
): Promise<Child<Task, Answer>> {
  const child = forkChild(entry)
  const ended = new Promise<void>((resolve) => child.onExit(resolve))
  const failed = ended.then(() => ({ error: `${entry.pathname} has ended too early.` }))
  let answered = Promise.withResolvers<FromChild<Answer>>()
  child.onMessage((message) => answered.resolve(message as FromChild<Answer>))
  async function send(message: ToChild<Settings, Task>): Promise<Answer | number> {
    answered = Promise.withResolvers()
    child.send(message)
    const told = await Promise.race([answered.promise, failed])
    if ('error' in told) throw new Error(told.error)
    return told.answer
  }
  const pid = (await send({ settings })) as number
  return {
    pid,
    ask: (task) => send({ task }) as Promise<Answer>,
    close: async () => {
      await send({ end: true })
      child.kill()
      await ended
    },
    kill: () => child.kill(),
  }
}

/** The child's side. @param open is called once, with what {@link startChild} was given */
export function serveParent<Settings, Task, Answer>(
  open: (settings: Settings) => Promise<Work<Task, Answer>>,
): void {
  const parent = connectParent()
  let work: Work<Task, Answer> | undefined
  async function reply(message: ToChild<Settings, Task>): Promise<Answer | number | undefined> {
    if ('task' in message) return work?.answer(message.task)
    if ('end' in message) await work?.close()
    else work = await open(message.settings)
    return process.pid
  }
  parent.onMessage((message) => {
    void reply(message as ToChild<Settings, Task>).then(
      (answer) => parent.send({ answer }),
      (error) => parent.send({ error: error instanceof Error ? error.message : String(error) }),
    )
  })
}
