import { writeFile } from 'node:fs/promises'
import { VideoSDK } from '@videosdk.live/server-sdk'
import type { Credentials } from '../../main/vault/types.ts'

/** What the vendor's package is shown with: one client, `fetch`, `writeFile`, and nothing around it. */
export function createPlainCapture({ apiKey, secret, endpoint }: Credentials) {
  const client = new VideoSDK({ apiKey, secret, apiEndpoint: endpoint })
  return async (roomId: string, file: string): Promise<void> => {
    const { filePath = '' } = await client.hls.capture({ roomId })
    const image = await fetch(filePath)
    await writeFile(file, Buffer.from(await image.arrayBuffer()))
  }
}
