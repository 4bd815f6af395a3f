import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ChildProcess, SpawnChild } from '../../../main/child-process.ts'
import { forkChild } from '../../../main/child-process.ts'
import { entries } from '../../../main/entries.ts'
import { launchSandbox } from '../../../main/sandbox/launch.ts'
import { signToken } from './support.ts'

const isUp = (endpoint: string) =>
  fetch(`${endpoint}/_sandbox/log`).then(
    ({ ok }) => ok,
    () => false,
  )

/** A child that does what the test says instead of running a program. */
function fakeChild(script: (child: { answer(message: unknown): void; exit(): void }) => void) {
  const killed = vi.fn()
  const spawn: SpawnChild = () => {
    let onMessage: (message: unknown) => void = () => {}
    let onExit = () => {}
    const exit = () => onExit()
    const child: ChildProcess = {
      send: () => script({ answer: (message) => onMessage(message), exit }),
      onMessage: (listener) => {
        onMessage = listener
      },
      onExit: (listener) => {
        onExit = listener
      },
      kill: () => {
        killed()
        exit()
      },
    }
    return child
  }
  return { spawn, killed }
}

describe('launchSandbox', () => {
  it('runs the sandbox in another process until it is closed', async () => {
    const sandbox = await launchSandbox({ spawn: forkChild, options: { rooms: 3, live: 2 } })
    onTestFinished(sandbox.close)
    const response = await fetch(`${sandbox.endpoint}/v2/rooms`, {
      headers: { authorization: await signToken(sandbox) },
    })
    expect(await response.json()).toMatchObject({ pageInfo: { total: 3 } })
    expect((await fetch(`${sandbox.cdn}/thumbnail/none`)).status).toBe(404)
    await sandbox.close()
    expect(await isUp(sandbox.endpoint)).toBe(false)
    await sandbox.close()
  })

  it('passes credentials by message', async () => {
    const options = { apiKey: 'the key', secret: 'the secret' }
    const sandbox = await launchSandbox({ spawn: forkChild, options })
    onTestFinished(sandbox.close)
    expect(sandbox).toMatchObject(options)
  })

  it('says which options make no sense', async () => {
    const launch = launchSandbox({ spawn: forkChild, options: { rooms: 2, live: 3 } })
    await expect(launch).rejects.toMatchObject({
      code: 'invalid-options',
      message: 'Only 2 rooms exist, so 3 can’t be live.',
    })
    await expect(launchSandbox({ spawn: forkChild, options: { rooms: 0 } })).rejects.toThrow(
      'The number of rooms must be at least 1.',
    )
  })

  it('says that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await expect(launchSandbox({ spawn: forkChild, options: { port } })).rejects.toMatchObject({
      code: 'invalid-options',
      message: `Port ${port} is taken by another program.`,
    })
  })

  it('fails when the process ends before it is ready', async () => {
    const { spawn } = fakeChild(({ exit }) => exit())
    await expect(launchSandbox({ spawn })).rejects.toMatchObject({
      code: 'internal',
      message: 'The sandbox stopped before it was ready.',
    })
  })

  it('fails and ends the process when the answer makes no sense', async () => {
    const { spawn, killed } = fakeChild(({ answer }) => answer({ type: 'ready' }))
    await expect(launchSandbox({ spawn })).rejects.toMatchObject({ code: 'internal' })
    expect(killed).toHaveBeenCalledOnce()
  })

  it('fails and ends the process when no answer comes', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { spawn, killed } = fakeChild(() => {})
    const launch = launchSandbox({ spawn })
    const failed = expect(launch).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(20_000)
    await failed
    expect(killed).toHaveBeenCalledOnce()
  })
})

describe('the sandbox’s process', () => {
  const start = async () => {
    const child = fork(entries.sandboxProcess, { serialization: 'advanced' })
    onTestFinished(() => void child.kill('SIGKILL'))
    child.send({ type: 'start', options: { rooms: 1 } })
    const [ready] = await once(child, 'message')
    return { child, ready }
  }

  it('ends when its parent goes away', async () => {
    const { child, ready } = await start()
    expect(await isUp(ready.endpoint)).toBe(true)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('outlives Ctrl+C, which its parent handles', async () => {
    const { child, ready } = await start()
    child.kill('SIGINT')
    expect(await isUp(ready.endpoint)).toBe(true)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('has the secret neither in its arguments nor in its environment', async () => {
    const { child, ready } = await start()
    expect(ready.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(child.spawnargs.join(' ')).not.toContain(ready.secret)
    expect(Object.values(process.env)).not.toContain(ready.secret)
  })
})
