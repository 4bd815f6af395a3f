import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog, logFileIn } from '../../main/log.ts'
import { tempFolder } from '../support/temp-folder.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJrIn0.c2lnbmF0dXJlLXBhcnQ'

describe('the log', () => {
  it.each([
    ['a token', `sent ${token}`, token],
    ['a header', { headers: { Authorization: token } }, token],
    ['a secret', { credentials: { secret: 'hunter2-hunter2' } }, 'hunter2'],
    ['a signed address', 'https://cdn.example/a.jpg?Expires=1&Signature=abcdef', 'abcdef'],
    ['an e-mail address', 'asked by jane.doe@example.com', 'jane.doe'],
    ['the cause of an error', new Error('no', { cause: new Error(`at ${token}`) }), token],
  ])('never holds %s', async (_what, detail, hidden) => {
    const folder = await tempFolder()
    const log = createLog(folder)
    log.error('Something failed.', detail)
    const text = await readFile(logFileIn(folder), 'utf8')
    expect(text).toContain('Something failed.')
    expect(text).not.toContain(hidden)
  })

  it('stays small, and keeps the part before', async () => {
    const folder = await tempFolder()
    const log = createLog(folder)
    const line = 'x'.repeat(10_000)
    for (let lines = 0; lines < 600; lines += 1) log.info(line)
    const files = await readdir(folder)
    expect(files.toSorted()).toEqual(['stillroom.log', 'stillroom.old.log'])
    for (const file of files) {
      expect((await stat(path.join(folder, file))).size, file).toBeLessThan(2.2 * 1024 * 1024)
    }
  })
})
