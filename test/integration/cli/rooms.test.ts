import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { jsonLines, runCli, sandboxEnv } from '../../support/cli.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 45, live: 4 })
})
afterEach(() => sandbox.faults.clear())
afterAll(() => sandbox.close())

const rooms = (...args: readonly string[]) =>
  runCli(['rooms', ...args], { env: sandboxEnv(sandbox) })

const live = () => sandbox.rooms.filter((room) => room.live)

describe('stillroom rooms', () => {
  it('--json lists all, live ones first, one object a line', async () => {
    const result = await rooms('--json')
    expect(result).toMatchObject({ status: 0, stderr: '' })
    const lines = jsonLines(result)
    expect(lines).toHaveLength(45)
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        ...['type', 'roomId', 'customRoomId', 'live', 'startedAt', 'quality', 'orientation'],
      ])
    }
    expect(lines.map((line) => line.live)).toEqual([
      ...Array.from({ length: 4 }, () => true),
      ...Array.from({ length: 41 }, () => false),
    ])
    const known = new Map(sandbox.rooms.map((room) => [room.roomId, room]))
    expect(new Set(lines.map(({ roomId }) => roomId))).toEqual(new Set(known.keys()))
    for (const line of lines.slice(0, 4)) {
      const { customRoomId, quality, orientation } = known.get(String(line.roomId)) ?? {}
      expect(line).toMatchObject({ type: 'room', customRoomId, quality, orientation })
      expect(Date.parse(String(line.startedAt))).toBeLessThan(Date.now())
    }
  })

  it('--live --json lists the live ones only', async () => {
    const lines = jsonLines(await rooms('--live', '--json'))
    expect(new Set(lines.map(({ roomId }) => roomId))).toEqual(
      new Set(live().map(({ roomId }) => roomId)),
    )
  })

  it('shows people a table', async () => {
    const { status, stdout } = await rooms('--live')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ROOM +CUSTOM ID +STATE +ON AIR SINCE +STREAM\n/u)
    for (const { roomId } of live()) expect(stdout).toContain(roomId)
    expect(stdout.trimEnd().split('\n')).toHaveLength(5)
  })

  it('ends with 1 and the server’s words where it fails', async () => {
    const body = { message: 'Plan expired' }
    sandbox.faults.set('rooms', { kind: 'status', status: 403, body })
    const { status, stdout, stderr } = await rooms('--json')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('This API key may not do that. The server says: “Plan expired”')
  })
})
