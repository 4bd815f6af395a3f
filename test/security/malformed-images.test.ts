import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forkChild } from '../../main/child-process.ts'
import { entries } from '../../main/entries.ts'
import { StillroomError } from '../../main/errors.ts'
import { hashFile } from '../../main/hash-file.ts'
import { createImages } from '../../main/images/pool.ts'
import { imageFile } from '../support/image-files.ts'
import { malformedImages } from './malformed-images.ts'

const count = 300

/** What may be said of a broken image. */
const refusals = new Set(['image-invalid', 'image-too-large'])

describe(`${count} malformed images`, () => {
  const images = createImages({ spawn: forkChild, entry: entries.imageProcess })
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stillroom-malformed-'))
  })
  afterAll(async () => {
    await images.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are each told apart, and none takes anything with it', async () => {
    const told = { whole: 0, refused: 0 }
    for (const { name, bytes } of malformedImages(count)) {
      const file = path.join(folder, 'image')
      await writeFile(file, bytes)
      const outcome = await images.inspect(file).catch((error: unknown) => error)
      if (outcome instanceof Error) {
        expect(outcome, name).toBeInstanceOf(StillroomError)
        expect(refusals, name).toContain((outcome as StillroomError).code)
        told.refused += 1
      } else {
        expect(outcome, name).toMatchObject({ width: expect.any(Number) })
        told.whole += 1
      }
    }
    console.log(`${count} malformed images: ${told.refused} refused, ${told.whole} still whole`)
    expect(told.refused).toBeGreaterThan(count / 2)
    // The processes are as they were.
    await expect(images.inspect(imageFile('rgb.png'))).resolves.toMatchObject({ width: 90 })
  })

  it('leave no preview behind where they are refused', async () => {
    for (const { name, bytes } of malformedImages(60)) {
      const file = path.join(folder, 'image')
      const target = path.join(folder, 'preview.webp')
      await writeFile(file, bytes)
      const { sha256 } = await hashFile(file)
      const made = await images.preview({ file, sha256 }, target).then(
        () => true,
        () => false,
      )
      expect(existsSync(target), name).toBe(made)
      await rm(target, { force: true })
    }
  })
})
