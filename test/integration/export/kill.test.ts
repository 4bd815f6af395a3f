import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { ExportSpec } from '../../../main/export/export-spec.ts'
import { createRandom } from '../../../main/sandbox/random.ts'
import type { ExportProgramWork } from '../../support/export-program.ts'
import { createExportRig } from '../../support/export-rig.ts'
import { readZip } from '../../support/read-zip.ts'
import { filesUnder } from '../../support/temp-folder.ts'

const program = new URL('../../support/export-program.ts', import.meta.url)

/** Ms from the program's start until it is killed, or null to let it end. @returns ms it took */
async function exportOnce(work: ExportProgramWork, killAfter: number | null): Promise<number> {
  const child = forkChild(program)
  const exited = new Promise<void>((resolve) => child.onExit(resolve))
  const saved = Promise.withResolvers<void>()
  const ready = Promise.withResolvers<void>()
  child.onMessage((message) => {
    if (message === 'ready') ready.resolve()
    if (message === 'saved') saved.resolve()
  })
  await ready.promise
  const begun = performance.now()
  child.send(work)
  await Promise.race([saved.promise, ...(killAfter === null ? [] : [delay(killAfter)])])
  const ms = performance.now() - begun
  child.kill()
  await exited
  return ms
}

async function checkWebp(bytes: Buffer): Promise<void> {
  expect(bytes.readUInt32LE(4) + 8).toBe(bytes.length)
  expect((bytes.toString('latin1').match(/ANMF/gu) ?? []).length).toBeGreaterThanOrEqual(24)
  await loadImage(bytes)
}

async function checkZip(bytes: Buffer): Promise<void> {
  expect(readZip(bytes)).toHaveLength(26)
}

const kinds: readonly [string, ExportSpec, (bytes: Buffer) => Promise<void>][] = [
  ['zip', { kind: 'zip', manifests: true }, checkZip],
  ['webp', { kind: 'timelapse', as: 'webp', framesPerSecond: 5, width: 320 }, checkWebp],
]

describe('an export that is killed', () => {
  it.each(kinds)('leaves a whole file or none: %s', async (ending, spec, check) => {
    const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31))
    console.log(`KILL_SEED=${seed}`)
    const random = createRandom(seed, 'kills')
    const { folder, stills } = await createExportRig(24, '')
    const target = path.join(folder, `out.${ending}`)
    const work = { stills, spec, target }
    const whole = await exportOnce(work, null)
    const first = await readFile(target)
    await check(first)
    const mine = path.join(folder, `out (2).${ending}`)
    await writeFile(mine, 'somebody else’s')
    for (let round = 0; round < 8; round += 1) {
      // The end, where a file gets its name, deserves more than its share.
      const share = round % 2 === 0 ? random.next() : 0.9 + 0.2 * random.next()
      await exportOnce(work, whole * share)
      expect(await readFile(target)).toEqual(first)
      expect(await readFile(mine, 'utf8')).toBe('somebody else’s')
      for (const file of await filesUnder(folder)) {
        const isFinished =
          !file.startsWith('.') && ![target, mine].includes(path.join(folder, file))
        if (isFinished) await check(await readFile(path.join(folder, file)))
      }
    }
    await exportOnce(work, null)
    // Told of after the parts are gone, the last one's and all that were left.
    const hidden = (await filesUnder(folder)).filter((file) => file.startsWith('.'))
    expect(hidden).toEqual([])
  })
})
