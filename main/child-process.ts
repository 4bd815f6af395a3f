import { fork } from 'node:child_process'

/**
 * A helper program of ours in a process of its own, reached by messages. Node forks it; Electron
 * starts a utility process instead (main/desktop/utility-process.ts), because packaged builds
 * can't run as Node.
 */
export interface ChildProcess {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: () => void): void
  /** Ends it at once. */
  kill(): void
  /**
   * Lets this program end although the child still runs. Electron's children have no such thing,
   * nor need it: an app with windows ends when it says so.
   */
  unref?(): void
}

/** Starts the program whose built or source file is `entry`. */
export type SpawnChild = (entry: URL) => ChildProcess

export const forkChild: SpawnChild = (entry) => {
  // No inherited standard streams: the headless command's standard output carries results only.
  // 'advanced' copies like structured clone, as Electron does.
  const child = fork(entry, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    // Sending to a process that has just died is answered by `exit`, not by an error here; one
    // that could not be started has no other event.
    child.on('error', () => {
      if (child.pid === undefined) resolve()
    })
  })
  return {
    send: (message) => {
      if (child.connected) child.send(message as object, () => {})
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void ended.then(listener),
    kill: () => void child.kill('SIGKILL'),
    unref: () => {
      child.unref()
      child.channel?.unref()
    },
  }
}

/** The child's end of the line, the same under Node and in an Electron utility process. */
export interface ParentPort {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

interface UtilityParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Connects a helper program with whoever started it; it ends when that side goes away. */
export function connectParent(): ParentPort {
  const utility = (process as { parentPort?: UtilityParentPort }).parentPort
  if (utility) {
    return {
      send: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', (event) => listener(event.data)),
    }
  }
  process.once('disconnect', () => process.exit(0))
  return {
    // Where the parent has gone away, `disconnect` follows.
    send: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener),
  }
}
