import { VideoSDK } from '@videosdk.live/server-sdk'
import { describe, expect, it } from 'vitest'
import { testSandbox } from './support.ts'

describe('the vendor’s own package', () => {
  const connect = async () => {
    const sandbox = await testSandbox({ rooms: 45, live: 5 })
    const { apiKey, secret, endpoint } = sandbox
    return { sandbox, client: new VideoSDK({ apiKey, secret, apiEndpoint: endpoint }) }
  }

  it('lists all rooms over the pages', async () => {
    const { sandbox, client } = await connect()
    const roomIds: string[] = []
    for await (const room of await client.rooms.list()) roomIds.push(room.roomId)
    expect(roomIds).toEqual(sandbox.rooms.map((room) => room.roomId))
    expect(await client.rooms.validate('nobody')).toEqual({ valid: false, roomId: 'nobody' })
  })

  it('starts, captures and stops a stream', async () => {
    const { sandbox, client } = await connect()
    const { roomId } = sandbox.liveRoom
    expect(await client.hls.get(roomId)).toMatchObject({ roomId, end: null })
    expect(await client.hls.capture({ roomId, time: 2, format: 'png' })).toMatchObject({ roomId })
    await client.hls.stop(roomId)
    await expect(client.hls.get(roomId)).rejects.toMatchObject({ httpStatus: 404 })
    expect(await client.hls.start(roomId)).toMatchObject({ type: 'hls', roomId })
    await expect(client.hls.capture({ roomId })).rejects.toMatchObject({
      httpStatus: 400,
      message: expect.stringContaining('not playable yet'),
    })
  })

  it('is refused with another secret', async () => {
    const { apiKey, endpoint } = await testSandbox()
    const client = new VideoSDK({ apiKey, secret: 'wrong', apiEndpoint: endpoint })
    await expect(client.rooms.list()).rejects.toMatchObject({
      httpStatus: 401,
      message: 'The token’s signature is wrong.',
    })
  })
})
