import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hashFile } from '../../../main/hash-file.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { CliOptions, CliResult } from '../../support/cli.ts'
import { jsonLines, runCli, sandboxEnv, startCli } from '../../support/cli.ts'
import { captureRequests, liveRooms } from '../../support/rig.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox
let rooms: readonly string[]
let room: string

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 4, live: 3 })
  rooms = liveRooms(sandbox)
  room = rooms[0] ?? ''
})
afterEach(() => sandbox.faults.clear())
afterAll(() => sandbox.close())

const capture = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(['capture', ...args], { ...options, env: { ...sandboxEnv(sandbox), ...options.env } })

const small = ['--width', '64', '--height', '36']

/** Files in the folder without the journal. */
async function stillsIn(folder: string): Promise<readonly string[]> {
  return (await filesUnder(folder)).filter((file) => !file.startsWith('.stillroom/'))
}

describe('stillroom capture --json', () => {
  it('saves every live room, and says so in the documented lines and nothing else', async () => {
    const out = await tempFolder()
    const result = await capture(['--all-live', '--out', out, '--json', ...small])
    expect(result.status).toBe(0)
    expect(result.stderr).toBe('')
    const lines = jsonLines(result)
    const saved = lines.slice(0, -1)
    expect(saved.map(({ roomId }) => roomId).toSorted()).toEqual(rooms.toSorted())
    for (const line of saved) {
      expect(Object.keys(line)).toEqual([
        ...['type', 'roomId', 'file', 'bytes', 'width', 'height', 'format', 'sha256'],
        ...['capturedAt', 'attempts', 'ms'],
      ])
      expect(line).toMatchObject({
        type: 'saved',
        width: 64,
        height: 36,
        format: 'jpg',
        attempts: 1,
      })
      const { bytes, sha256 } = await hashFile(String(line.file))
      expect(line).toMatchObject({ bytes, sha256 })
    }
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(['type', 'saved', 'failed', 'cancelled', 'ms'])
    expect(lines.at(-1)).toMatchObject({ type: 'summary', saved: 3, failed: 0, cancelled: 0 })
    const files = saved.map(({ file }) => path.relative(out, String(file)))
    expect(await stillsIn(out)).toEqual(files.toSorted())
  })

  it('saves the very bytes of the CDN', async () => {
    const out = await tempFolder()
    const since = sandbox.log.length
    const [line] = jsonLines(await capture([room, '--out', out, '--json', ...small]))
    const asked = sandbox.log.slice(since).find(({ side }) => side === 'cdn')
    const answer = await fetch(`${sandbox.cdn}${asked?.path}`)
    const file = await readFile(String(line?.file))
    expect(file.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
  })

  it('takes every flag', async () => {
    const out = await tempFolder()
    const since = sandbox.log.length
    const args = ['--time', '2.5', '--format', 'png', '--name', 'x/{streamtime}_{seq}', '--json']
    const [first = '', second = ''] = rooms
    const more = ['--quality', 'low', '--orientation', 'portrait', '--concurrency', '1']
    const result = await capture([first, second, first, '--out', out, ...args, ...more])
    expect(result.status).toBe(0)
    expect(captureRequests(sandbox, since).map(({ body }) => body)).toEqual([
      { roomId: first, time: 2.5, width: 480, height: 854, format: 'png' },
      { roomId: second, time: 2.5, width: 480, height: 854, format: 'png' },
    ])
    expect(await stillsIn(out)).toEqual(['x/00h00m02.5s_000001.png', 'x/00h00m02.5s_000002.png'])
  })

  it('names stills by the rooms’ own names where the template asks for that', async () => {
    const out = await tempFolder()
    const named = sandbox.rooms.find(({ live, customRoomId }) => live && customRoomId !== null)
    const args = [named?.roomId ?? '', '--out', out, '--name', '{name}', ...small]
    expect((await capture(args)).status).toBe(0)
    expect(await stillsIn(out)).toEqual([`${named?.customRoomId}.jpg`])
  })

  it('tells what failed beside what was saved', async () => {
    const out = await tempFolder()
    const idle = sandbox.rooms.find(({ live }) => !live)?.roomId ?? ''
    const result = await capture([room, idle, 'zzzz-zzzz-zzzz', '--out', out, '--json', ...small])
    expect(result.status).toBe(1)
    const lines = jsonLines(result)
    const failed = lines.filter(({ type }) => type === 'failed')
    for (const line of failed) {
      expect(Object.keys(line)).toEqual(['type', 'roomId', 'code', 'message', 'attempts'])
    }
    expect(Object.fromEntries(failed.map(({ roomId, code }) => [roomId, code]))).toEqual({
      [idle]: 'stream-not-live',
      'zzzz-zzzz-zzzz': 'room-not-found',
    })
    expect(lines.at(-1)).toMatchObject({ type: 'summary', saved: 1, failed: 2, cancelled: 0 })
    expect(await stillsIn(out)).toHaveLength(1)
  })

  it('waits when the server says so, and tells that on the other stream', async () => {
    const out = await tempFolder()
    const fault = { kind: 'status', status: 429, headers: { 'retry-after': '1' } } as const
    sandbox.faults.set('capture', fault, { times: 1 })
    const result = await capture([room, '--out', out, '--json', ...small])
    expect(result.status).toBe(0)
    expect(jsonLines(result)[0]).toMatchObject({ type: 'saved', attempts: 2 })
    expect(result.stderr).toMatch(/asks for fewer requests.*Next try in 1 s/u)
  })

  it('goes on when whoever reads has had enough', async () => {
    const out = await tempFolder()
    const args = ['capture', '--all-live', '--out', out, '--json', ...small]
    const run = startCli(args, { env: sandboxEnv(sandbox) })
    run.child.stdout?.destroy()
    expect(await run.done).toMatchObject({ status: 0, stderr: '' })
    expect(await stillsIn(out)).toHaveLength(3)
  })
})

describe('stillroom capture', () => {
  it('tells people about each still', async () => {
    const out = path.join(await tempFolder(), 'new', 'folder')
    const { status, stdout, stderr } = await capture([room, '--out', out, ...small])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      new RegExp(`^saved {3}${room} {2}64x36 jpg .*${out}/.*\\.jpg\n1 saved`, 'u'),
    )
  })

  it('resolves --out against the working directory', async () => {
    const cwd = await tempFolder()
    await mkdir(path.join(cwd, 'stills'))
    expect(
      (await capture([room, '--out', 'stills', '--name', 'a', ...small], { cwd })).status,
    ).toBe(0)
    expect(await stillsIn(cwd)).toContain('stills/a.jpg')
  })

  it('with no room live says so and is content', async () => {
    const empty = await startSandbox({ rooms: 2, live: 0 })
    try {
      const args = ['--all-live', '--out', await tempFolder()]
      const { status, stdout } = await capture(args, { env: sandboxEnv(empty) })
      expect({ status, stdout }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^No room is live\.\n0 saved, 0 failed in/u),
      })
    } finally {
      await empty.close()
    }
  })

  it.each([
    [['abcd', '--nonsense'], 'unknown option'],
    [['abcd', '--all-live'], 'Name rooms, or give --all-live.'],
    [['abcd', '--width', '640'], 'Give both width and height, or neither.'],
  ])('refuses %j as wrong usage before it does anything', async (args, words) => {
    const out = path.join(await tempFolder(), 'out')
    const since = sandbox.log.length
    const { status, stdout, stderr } = await capture([...args, '--out', out, '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(sandbox.log.length).toBe(since)
    await expect(stillsIn(out)).rejects.toThrow('ENOENT')
  })

  it('names an --out that can’t be made', async () => {
    const file = path.join(await tempFolder(), 'file')
    await writeFile(file, 'mine')
    for (const out of [file, path.join(file, 'sub')]) {
      const { status, stdout, stderr } = await capture([room, '--out', out, '--json'])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain(out)
    }
    expect(await readFile(file, 'utf8')).toBe('mine')
  })
})

describe('credentials', () => {
  it('that are missing end with 3 and advice', async () => {
    const env = { VIDEOSDK_SECRET: '' }
    const { status, stdout, stderr } = await capture([room, '--out', await tempFolder()], { env })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('There are no credentials. Set VIDEOSDK_API_KEY and VIDEOSDK_SECRET')
  })

  it('that are wrong end with 3, room by room and for a list', async () => {
    const secret = 'wrong-secret-that-nobody-may-see'
    const env = { VIDEOSDK_SECRET: secret }
    const named = await capture([room, '--out', await tempFolder(), '--json'], { env })
    expect(named.status).toBe(3)
    expect(jsonLines(named)).toMatchObject([
      { type: 'failed', roomId: room, code: 'auth-rejected' },
      { type: 'summary', saved: 0, failed: 1 },
    ])
    const listed = await capture(['--all-live', '--out', await tempFolder(), '--json'], { env })
    expect(listed.status).toBe(3)
    expect(listed.stderr).toContain('VideoSDK did not accept the API key and secret.')
    for (const { stdout, stderr } of [named, listed]) expect(stdout + stderr).not.toContain(secret)
  })

  it('are never written anywhere', async () => {
    const out = await tempFolder()
    const { stdout, stderr } = await capture([room, '--out', out, ...small])
    const files = await filesUnder(out)
    expect(files.some((file) => file.startsWith('.stillroom/'))).toBe(true)
    const contents = await Promise.all(
      files.map((file) => readFile(path.join(out, file), 'latin1')),
    )
    for (const text of [stdout, stderr, ...contents]) {
      expect(text.includes(sandbox.secret)).toBe(false)
      expect(text.includes('eyJ')).toBe(false)
    }
  })
})

describe('--sandbox', () => {
  it('needs no credentials and nothing else', async () => {
    const out = await tempFolder()
    const env = { VIDEOSDK_API_KEY: '', VIDEOSDK_SECRET: '' }
    const args = ['--sandbox', '--all-live', '--out', out, '--json', ...small]
    const result = await capture(args, { env })
    expect(result.status).toBe(0)
    expect(jsonLines(result).at(-1)).toMatchObject({ saved: 5, failed: 0 })
  })
})
