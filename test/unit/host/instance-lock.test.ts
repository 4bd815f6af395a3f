import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { lockFolder } from '../../host/instance-lock.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const lockFile = '.chromium-host.lock'
/** Above the largest process id of Linux, macOS and Windows in use. */
const nobody = 2 ** 30

it('is given once, and again when it was given back', async () => {
  const folder = path.join(await tempFolder(), 'new')
  const unlock = lockFolder(folder)
  expect(lockFolder(folder)).toBeNull()
  unlock?.()
  expect(lockFolder(folder)).not.toBeNull()
})

it('takes over from a process that has died', async () => {
  const folder = await tempFolder()
  await writeFile(path.join(folder, lockFile), String(nobody))
  expect(lockFolder(folder)).not.toBeNull()
  expect(await readFile(path.join(folder, lockFile), 'utf8')).toBe(String(process.pid))
})
