import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DiagnosticsFacts } from '../../../main/diagnostics/diagnostics.ts'
import { describeDiagnostics } from '../../../main/diagnostics/diagnostics.ts'
import { createLog, logFileIn } from '../../../main/log.ts'
import { createSettings } from '../../../main/settings.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJrIn0.c2lnbmF0dXJlLXBhcnQ'
const secret = 'correct-horse-battery-staple'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diagnostics-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function facts(): Promise<DiagnosticsFacts> {
  const settings = await createSettings({ file: path.join(folder, 'settings.json') })
  await settings.update({ libraryFolder: '/media/ada/Archive', theme: 'dark' })
  return {
    version: '1.2.3',
    runtime: 'electron, Node 24, linux x64',
    settings: settings.get(),
    endpoints: ['https://api.videosdk.live', 'https://api.videosdk.live', 'http://127.0.0.1:4000'],
    keychain: {
      storage: 'session',
      notice: { code: 'keychain-locked', message: 'The keyring is locked.' },
    },
    counts: { stills: 1204, schedules: 2 },
    logFile: logFileIn(folder),
    owner: { userName: 'ada', home: '/home/ada', secrets: [secret] },
  }
}

describe('the report', () => {
  it('tells version, settings, hosts, keychain, counts and the newest log lines', async () => {
    const log = createLog(folder)
    log.warn('A room is left out.')
    await vi.waitFor(async () => expect(await readFile(logFileIn(folder), 'utf8')).not.toBe(''))
    const text = await describeDiagnostics(await facts())
    for (const part of [
      '1.2.3',
      'theme: dark',
      'api.videosdk.live (2)',
      '127.0.0.1:4000 (1)',
      'keychain-locked: The keyring is locked.',
      'stills: 1204',
      'A room is left out.',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('holds no secret, token, e-mail address or user name, even where the log does', async () => {
    await writeFile(
      logFileIn(folder),
      [
        `plain ${secret}`,
        `VIDEOSDK_SECRET=hunter2-hunter2`,
        `Authorization: ${token}`,
        `jwt ${token}`,
        'by ada.lovelace@example.org',
        'ENOENT /home/ada/Pictures/x.jpg',
        'EACCES /home/grace/stills',
        'https://cdn.example/a.jpg?X-Signature=abc',
      ].join('\n'),
    )
    const text = await describeDiagnostics(await facts())
    expect(text).toContain('ENOENT ~/Pictures/x.jpg')
    expect(text).toContain('/media/[user]/Archive')
    for (const hidden of [secret, 'hunter2', token, 'lovelace', '/ada', 'grace', 'X-Signature']) {
      expect(text).not.toContain(hidden)
    }
  })

  it('tells the end of a long log only, in whole lines', async () => {
    const lines = Array.from({ length: 5000 }, (_, number) => `line ${number} ${'x'.repeat(40)}`)
    await writeFile(logFileIn(folder), lines.join('\r\n'))
    const text = await describeDiagnostics(await facts())
    expect(text).toContain('Log, last 120 lines')
    expect(text).toContain('\nline 4880 ')
    expect(text).toContain('\nline 4999 ')
    expect(text).not.toContain('line 4879 ')
  })

  it('goes without a log', async () => {
    expect(await describeDiagnostics(await facts())).toContain('Log, last 0 lines')
  })
})
