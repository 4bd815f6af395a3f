import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { TestSandbox } from './support.ts'
import { testSandbox } from './support.ts'

const seconds = 1000

async function capture(sandbox: TestSandbox, body: unknown) {
  const answer = await sandbox.call('/v2/hls/capture', body)
  expect(answer.status).toBe(200)
  const file = await fetch(answer.body.filePath)
  const bytes = Buffer.from(await file.arrayBuffer())
  return { answer: answer.body, file, bytes, image: await loadImage(bytes) }
}

const magic = { jpg: 'ffd8ff', png: '89504e470d0a1a0a', webp: '52494646' } as const

describe('a capture', () => {
  it('is answered as documented, and its file is what the answer says', async () => {
    const sandbox = await testSandbox()
    const { roomId } = sandbox.liveRoom
    const { answer, file, bytes } = await capture(sandbox, { roomId })
    expect(answer).toEqual({
      message: 'captured thumbnail successfully',
      roomId,
      meta: { createdAt: expect.any(String), width: 1920, height: 1080, format: 'jpg' },
      filePath: `${sandbox.cdn}/thumbnail/${answer.fileName}.jpg`,
      fileSize: bytes.length,
      fileName: expect.stringMatching(new RegExp(`^${roomId}-[0-9a-f]{12}$`)),
    })
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      etag: expect.stringMatching(/^"[0-9a-f]{40}"$/),
      'cache-control': expect.any(String),
    })
  })

  it.each([
    ['high', 'landscape', 1920, 1080],
    ['med', 'landscape', 1280, 720],
    ['low', 'landscape', 854, 480],
    ['high', 'portrait', 1080, 1920],
    ['med', 'portrait', 720, 1280],
    ['low', 'portrait', 480, 854],
  ])('of a %s %s stream is %i × %i', async (quality, orientation, width, height) => {
    const sandbox = await testSandbox({ live: 6 })
    const room = sandbox.rooms.find(
      (one) => one.live && one.quality === quality && one.orientation === orientation,
    )
    const { answer, image } = await capture(sandbox, { roomId: room?.roomId })
    expect([image.width, image.height]).toEqual([width, height])
    expect(answer.meta).toMatchObject({ width, height, format: 'jpg' })
  })

  it.each(['jpg', 'png', 'webp'] as const)('comes as %s', async (format) => {
    const sandbox = await testSandbox()
    const body = { roomId: sandbox.liveRoom.roomId, format, width: 320, height: 180 }
    const { answer, file, bytes, image } = await capture(sandbox, body)
    expect(bytes.toString('hex')).toMatch(new RegExp(`^${magic[format]}`))
    expect(file.headers.get('content-type')).toBe(
      format === 'jpg' ? 'image/jpeg' : `image/${format}`,
    )
    expect(answer.filePath).toMatch(new RegExp(`\\.${format}$`))
    expect([image.width, image.height]).toEqual([320, 180])
  })

  it.each([
    [{ width: 640 }, 640, 1080],
    [{ height: 360 }, 1920, 360],
    [{ width: 16, height: 16 }, 16, 16],
    [{ width: 4096, height: 16 }, 4096, 16],
  ])('with %o is %i × %i', async (size, width, height) => {
    const sandbox = await testSandbox()
    const { image } = await capture(sandbox, { roomId: sandbox.liveRoom.roomId, ...size })
    expect([image.width, image.height]).toEqual([width, height])
  })

  it('at a time shows that moment, whenever it is asked for', async () => {
    let now = Date.now()
    const sandbox = await testSandbox({ now: () => now })
    const at = async (time: unknown) => {
      const { roomId } = sandbox.liveRoom
      const { bytes } = await capture(sandbox, {
        roomId,
        time,
        format: 'png',
        width: 480,
        height: 270,
      })
      return bytes
    }
    const first = await at(1)
    now += 60 * seconds
    expect((await at(1)).equals(first)).toBe(true)
    expect((await at('1')).equals(first)).toBe(true)
    expect((await at(1.04)).equals(first)).toBe(false)
  })

  it('in real time shows another picture each time', async () => {
    let now = Date.now()
    const sandbox = await testSandbox({ now: () => now })
    const { roomId } = sandbox.liveRoom
    const body = { roomId, format: 'webp', width: 480, height: 270 }
    const [first, same] = [await capture(sandbox, body), await capture(sandbox, body)]
    now += 40
    const later = await capture(sandbox, body)
    expect(same.bytes.equals(first.bytes)).toBe(true)
    expect(later.bytes.equals(first.bytes)).toBe(false)
    expect(later.answer.fileName).not.toBe(first.answer.fileName)
  })

  it('shows the same picture for the same seed', async () => {
    const now = () => Date.UTC(2026, 10, 23)
    const bytes = async () => {
      const sandbox = await testSandbox({ seed: 3, now, apiKey: 'k', secret: 's' })
      const answers = await capture(sandbox, { roomId: sandbox.liveRoom.roomId })
      return answers.bytes
    }
    expect((await bytes()).equals(await bytes())).toBe(true)
  })

  it('can be asked for many times at once', async () => {
    const sandbox = await testSandbox({ rooms: 8, live: 8 })
    const bodies = sandbox.rooms.flatMap(({ roomId }) =>
      Array.from({ length: 4 }, () => ({ roomId, width: 160, height: 90 })),
    )
    const captures = await Promise.all(bodies.map((body) => capture(sandbox, body)))
    expect(new Set(captures.map(({ answer }) => answer.fileName)).size).toBe(32)
  })

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ roomId: undefined }, 'roomId is required.'],
    [{ roomId: '' }, 'roomId is required.'],
    [{ roomId: 5 }, 'roomId is required.'],
    [{ time: -1 }, 'time must be'],
    [{ time: 'soon' }, 'time must be'],
    [{ time: null }, 'time must be'],
    [{ time: 1e6 }, 'beyond the live edge'],
    [{ width: 15 }, 'width must be'],
    [{ width: 4097 }, 'width must be'],
    [{ width: 100.5 }, 'width must be'],
    [{ width: '100' }, 'width must be'],
    [{ height: 0 }, 'height must be'],
    [{ height: -5 }, 'height must be'],
    [{ format: 'gif' }, 'format must be'],
    [{ format: 'jpeg' }, 'format must be'],
    [{ format: 'webp', time: 1 }, 'real time only'],
    [{ format: 'webp', time: 0 }, 'real time only'],
  ])('is refused for %o', async (change, message) => {
    const sandbox = await testSandbox()
    const body = { roomId: sandbox.liveRoom.roomId, ...change }
    expect(await sandbox.call('/v2/hls/capture', body)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(message) },
    })
  })

  it.each(['nonsense', '[]', 'null', '"text"', ''])('is refused for the body %j', async (body) => {
    const sandbox = await testSandbox({ rooms: 1 })
    const answer = await sandbox.call('/v2/hls/capture', {})
    expect(answer.status).toBe(400)
    const { authorization = '' } = sandbox.log[0]?.headers ?? {}
    const response = await fetch(`${sandbox.endpoint}/v2/hls/capture`, {
      method: 'POST',
      headers: { authorization },
      body,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ message: 'The body must be a JSON object.' })
  })

  it('is refused for unknown and idle rooms with 404', async () => {
    const sandbox = await testSandbox()
    for (const roomId of ['abcd-efgh-ijkl', sandbox.idleRoom.roomId]) {
      expect(await sandbox.call('/v2/hls/capture', { roomId })).toMatchObject({
        status: 404,
        body: { code: 404, message: expect.any(String) },
      })
    }
  })
})
