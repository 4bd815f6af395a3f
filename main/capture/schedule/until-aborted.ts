import { StillroomError } from '../../errors.ts'

/**
 * Waits for what can't be aborted itself, and leaves it to itself on an abort. Unlike
 * `Promise.race`, it leaves nothing behind on a signal that lives for weeks.
 *
 * @throws StillroomError `cancelled` as soon as `signal` aborts; else what `work` rejects with
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new StillroomError('cancelled'))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    const stopListening = () => signal.removeEventListener('abort', cancel)
    work.then(resolve, reject).finally(stopListening)
  })
}
