import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFfmpegSearch } from '../../../main/export/find-ffmpeg.ts'
import { tempFolder } from '../../support/temp-folder.ts'

function search(folders: string | undefined, now = () => 0) {
  return createFfmpegSearch({ folders: () => folders, platform: 'linux', now })
}

async function withProgram(mode: number): Promise<string> {
  const folder = await tempFolder()
  await writeFile(path.join(folder, 'ffmpeg'), '')
  await chmod(path.join(folder, 'ffmpeg'), mode)
  return folder
}

describe.skipIf(process.platform === 'win32')('the search for ffmpeg', () => {
  it('finds the first that can be run', async () => {
    const empty = await tempFolder()
    const plain = await withProgram(0o644)
    const folderOfThatName = await tempFolder()
    await mkdir(path.join(folderOfThatName, 'ffmpeg'))
    const right = await withProgram(0o755)
    const folders = [empty, '/nowhere', plain, folderOfThatName, right].join(':')
    expect(await search(folders).find()).toBe(path.join(right, 'ffmpeg'))
  })

  it('finds nothing in relative folders, nor without a PATH', async () => {
    const folder = await withProgram(0o755)
    const relative = path.relative(process.cwd(), folder)
    expect(await search(`:.:${relative}`).find()).toBeNull()
    expect(await search(undefined).find()).toBeNull()
  })

  it('remembers its answer for a minute', async () => {
    const folder = await tempFolder()
    let now = 0
    const ffmpeg = search(folder, () => now)
    expect(await ffmpeg.find()).toBeNull()
    await writeFile(path.join(folder, 'ffmpeg'), '')
    await chmod(path.join(folder, 'ffmpeg'), 0o755)
    now = 59_999
    expect(await ffmpeg.find()).toBeNull()
    now = 60_000
    expect(await ffmpeg.find()).toBe(path.join(folder, 'ffmpeg'))
  })
})
