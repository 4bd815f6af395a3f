import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { programStart, startProgram } from '../../../main/desktop/open-with.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const file = '/library/a still.jpg'

async function fileAt(name: string, mode = 0o755): Promise<string> {
  const program = path.join(await tempFolder(), name)
  await writeFile(program, '#!/bin/sh\n')
  await chmod(program, mode)
  return program
}

describe('a program', () => {
  it('is given the file as its argument', async () => {
    const program = await fileAt('viewer')
    expect(await programStart(program, file, 'linux')).toEqual({ command: program, args: [file] })
    const exe = await fileAt('Viewer.EXE')
    expect(await programStart(exe, file, 'win32')).toEqual({ command: exe, args: [file] })
  })

  it('of macOS is opened by the system', async () => {
    const app = path.join(await tempFolder(), 'Viewer.app')
    await mkdir(app)
    expect(await programStart(app, file, 'darwin')).toEqual({
      command: '/usr/bin/open',
      args: ['-a', app, file],
    })
  })

  const refused: readonly [string, NodeJS.Platform, () => Promise<string>][] = [
    ['that may not be run', 'linux', () => fileAt('notes.txt', 0o644)],
    ['that is a folder', 'linux', tempFolder],
    ['that is gone', 'linux', async () => '/nowhere/viewer'],
    ['without a path', 'linux', async () => 'sh'],
    ['that is a script', 'win32', () => fileAt('viewer.bat')],
    ['that is no app', 'darwin', () => fileAt('viewer')],
  ]
  it.each(refused)('%s is refused on %s', async (_, platform, make) => {
    await expect(programStart(await make(), file, platform)).rejects.toMatchObject({
      code: 'invalid-options',
    })
  })
})

describe.skipIf(process.platform === 'win32')('starting', () => {
  it('passes hostile names as they are, and no credentials', async () => {
    vi.stubEnv('VIDEOSDK_SECRET', 'secret')
    onTestFinished(() => void vi.unstubAllEnvs())
    const folder = await tempFolder()
    const program = path.join(folder, 'viewer')
    await writeFile(
      program,
      `#!/bin/sh\nprintf '%s|%s' "$1" "$VIDEOSDK_SECRET" > "${folder}/part"\nmv "${folder}/part" "${folder}/seen"\n`,
    )
    await chmod(program, 0o755)
    const hostile = `${folder}/a'b $(touch x) "; exit.jpg`
    await startProgram(await programStart(program, hostile, 'linux'))
    await vi.waitFor(async () =>
      expect(await readFile(path.join(folder, 'seen'), 'utf8')).toBe(`${hostile}|`),
    )
  })

  it('says so where the system refuses', async () => {
    const start = startProgram({ command: '/nowhere/viewer', args: [file] })
    await expect(start).rejects.toMatchObject({
      code: 'invalid-options',
      message: 'viewer could not be started.',
    })
  })
})
