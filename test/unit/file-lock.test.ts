import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFileLock } from '../../main/file-lock.ts'

let folder: string
let lock: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-lock-'))
  lock = path.join(folder, 'lock')
})
afterEach(() => rm(folder, { recursive: true }))

describe('withFileLock', () => {
  it('lets one work at a time', async () => {
    let working = 0
    let most = 0
    const work = async () => {
      working += 1
      most = Math.max(most, working)
      await readdir(folder)
      working -= 1
    }
    await Promise.all(Array.from({ length: 10 }, () => withFileLock(lock, work)))

    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('gives the result, or the error, and is free again', async () => {
    expect(await withFileLock(lock, async () => 7)).toBe(7)
    await expect(withFileLock(lock, () => Promise.reject(new Error('No.')))).rejects.toThrow('No.')
    expect(await readdir(folder)).toEqual([])
  })

  it('clears a lock whose owner has crashed', async () => {
    await writeFile(lock, '')
    const longAgo = Date.now() / 1000 - 6
    await utimes(lock, longAgo, longAgo)

    expect(await withFileLock(lock, async () => 'done')).toBe('done')
  })

  it('waits for one whose owner may be alive', async () => {
    await writeFile(lock, '')
    const log: string[] = []
    const waiting = withFileLock(lock, async () => void log.push('works'))
    for (let round = 0; round < 50; round += 1) await readdir(folder)
    log.push('is free')
    await rm(lock)
    await waiting

    expect(log).toEqual(['is free', 'works'])
  })

  it('fails where no lock can be made', async () => {
    const away = path.join(folder, 'away', 'lock')

    await expect(withFileLock(away, async () => 7)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
