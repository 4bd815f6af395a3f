import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { VideoSDK } from '@videosdk.live/server-sdk'
import type { Credentials } from '../../main/vault/types.ts'
import { createPlainCapture } from './plain-capture.ts'

/** How one runs them oneself. */
export const contestantCommands = {
  curl: 'curl --json BODY ENDPOINT/v2/hls/capture; curl --output FILE FILEPATH (its own time_total of both)',
  'bare http': 'test/bench/baselines.ts: node:http, keep-alive; POST, parse, GET, write',
  plain:
    'test/bench/plain-capture.ts: client.hls.capture of @videosdk.live/server-sdk, fetch, writeFile',
} as const

/** Saves one still of a room and says how many ms that took. */
export type Contestant = (roomId: string) => Promise<number>

const exec = promisify(execFile)

/**
 * `curl` for the POST, then `curl` for the GET. The time is curl's own `time_total` of both, so
 * that starting its processes isn't counted.
 */
export function curlContestant(credentials: Credentials, folder: string): Contestant {
  const token = tokenOf(credentials)
  let count = 0
  return async (roomId) => {
    count += 1
    const post = await exec('curl', [
      '--silent',
      '--fail',
      '--write-out',
      '\n%{time_total}',
      '--header',
      `Authorization: ${token}`,
      '--json',
      JSON.stringify({ roomId }),
      `${credentials.endpoint}/v2/hls/capture`,
    ])
    const [body = '', postSeconds] = post.stdout.split('\n')
    const { filePath } = JSON.parse(body) as { readonly filePath: string }
    const file = path.join(folder, `curl-${count}.jpg`)
    const format = ['--silent', '--fail', '--write-out', '%{time_total}']
    const get = await exec('curl', [...format, '--output', file, filePath])
    return (Number(postSeconds) + Number(get.stdout)) * 1000
  }
}

/** The least that a Node program can do: keep-alive connections, no checks, no sync to disk. */
export function bareHttpContestant(credentials: Credentials, folder: string): Contestant {
  const token = tokenOf(credentials)
  const agent = new Agent({ keepAlive: true })
  let count = 0
  return async (roomId) => {
    count += 1
    const startedAt = performance.now()
    const body = JSON.stringify({ roomId })
    const headers = { authorization: token, 'content-type': 'application/json' }
    const url = `${credentials.endpoint}/v2/hls/capture`
    const answer = await sendHttp(url, { method: 'POST', headers, agent }, body)
    const { filePath } = JSON.parse(await text(answer)) as { readonly filePath: string }
    const image = await sendHttp(filePath, { agent })
    await pipeline(image, createWriteStream(path.join(folder, `http-${count}.jpg`)))
    return performance.now() - startedAt
  }
}

/** What one writes first with the vendor's package. */
export function plainContestant(credentials: Credentials, folder: string): Contestant {
  const capture = createPlainCapture(credentials)
  let count = 0
  return async (roomId) => {
    count += 1
    const startedAt = performance.now()
    await capture(roomId, path.join(folder, `plain-${count}`))
    return performance.now() - startedAt
  }
}

export function sendHttp(url: string, options: object, body?: string) {
  return new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    request(url, options, resolve).once('error', reject).end(body)
  })
}

export function tokenOf({ apiKey, secret }: Credentials): string {
  return VideoSDK.generateToken({ apiKey, secretKey: secret, expiresIn: '1h' })
}
