import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ChildProcess } from '../../main/child-process.ts'
import { forkChild } from '../../main/child-process.ts'

/** Processes take their time to start on a busy machine. */
const patience = { timeout: 8000 }

const echo = new URL('../support/echo-process.ts', import.meta.url)

/** A running helper and all that came from it. */
async function start() {
  const child: ChildProcess = forkChild(echo)
  onTestFinished(() => child.kill())
  const messages: unknown[] = []
  const exited = vi.fn()
  child.onMessage((message) => void messages.push(message))
  child.onExit(exited)
  return { child, messages, exited }
}

describe('a forked helper', () => {
  it('gets and sends what structured clone can carry', async () => {
    const { child, messages } = await start()
    const sent = { bytes: new Uint8Array([1, 2]), map: new Map([['a', 1]]), none: undefined }
    child.send(sent)
    await vi.waitFor(() => expect(messages).toHaveLength(2), patience)
    expect(messages[1]).toEqual(sent)
  })

  it('gets no arguments of ours', async () => {
    const { child, messages } = await start()
    child.send('arguments')
    await vi.waitFor(() => expect(messages[1]).toEqual([]), patience)
  })

  it('tells once when it ends by itself', async () => {
    const { child, exited } = await start()
    child.send('exit')
    await vi.waitFor(() => expect(exited).toHaveBeenCalledTimes(1), patience)
    child.send('anybody there?')
    child.kill()
    expect(exited).toHaveBeenCalledTimes(1)
  })

  it('ends at once when it is killed', async () => {
    const { child, messages, exited } = await start()
    await vi.waitFor(() => expect(messages).toHaveLength(1), patience)
    child.kill()
    await vi.waitFor(() => expect(exited).toHaveBeenCalledTimes(1), patience)
    const { pid } = messages[0] as { readonly pid: number }
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('tells that it ended where it can’t even be started', async () => {
    const { execPath } = process
    onTestFinished(() => {
      process.execPath = execPath
    })
    process.execPath = '/nowhere/at/all'
    const { exited } = await start()
    await vi.waitFor(() => expect(exited).toHaveBeenCalledTimes(1), patience)
  })
})
