import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { hashFile } from '../../main/hash-file.ts'
import { tempFolder } from '../support/temp-folder.ts'

it.each([0, 1, 65_536, 1_000_003])('hashes a file of %i bytes', async (bytes) => {
  const file = path.join(await tempFolder(), 'file')
  const content = randomBytes(bytes)
  await writeFile(file, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(await hashFile(file)).toEqual({ bytes, sha256 })
})

it('names what stands in the way', async () => {
  const folder = await tempFolder()
  await expect(hashFile(path.join(folder, 'gone'))).rejects.toMatchObject({
    code: 'folder-missing',
  })
  await expect(hashFile(folder)).rejects.toMatchObject({ name: 'StillroomError' })
})
