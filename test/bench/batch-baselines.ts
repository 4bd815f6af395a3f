import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { Agent } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Credentials } from '../../main/vault/types.ts'
import { sendHttp, tokenOf } from './baselines.ts'

const exec = promisify(execFile)
const script = path.relative('.', fileURLToPath(new URL('./capture-room.sh', import.meta.url)))

/** The whole baseline as one types it in a shell. */
export function xargsCommand(rooms: number, concurrency: number): string {
  return `seq -f room-%g ${rooms} | xargs -P ${concurrency} -n 1 sh ${script}`
}

/**
 * @param retries how often curl tries again what failed
 * @returns seconds until every room's picture lay in the folder
 */
export async function captureByXargs(
  { credentials, folder }: { readonly credentials: Credentials; readonly folder: string },
  rooms: number,
  concurrency: number,
  retries = 0,
): Promise<number> {
  const own = {
    ENDPOINT: credentials.endpoint,
    TOKEN: tokenOf(credentials),
    FOLDER: folder,
    RETRY: String(retries),
  }
  const startedAt = performance.now()
  await exec('sh', ['-c', xargsCommand(rooms, concurrency)], { env: { ...process.env, ...own } })
  const seconds = (performance.now() - startedAt) / 1000
  const saved = (await readdir(folder)).length
  if (saved !== rooms) throw new Error(`curl saved ${saved} of ${rooms}.`)
  return seconds
}

/** @returns seconds for so many downloads one after another: one connection, no check, no sync */
export async function downloadInTurn(
  endpoint: string,
  folder: string,
  count: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const startedAt = performance.now()
  for (let index = 0; index < count; index += 1) {
    const image = await sendHttp(`${endpoint}/image/${index % 4}`, { agent })
    await pipeline(image, createWriteStream(path.join(folder, `bare-${index}.jpg`)))
  }
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return seconds
}
