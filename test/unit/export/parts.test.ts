import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPart, removeLeftovers, removeParts, sidePart } from '../../../main/export/parts.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

/** The number of a process that was there and is gone. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

describe('parts of exports', () => {
  it('are removed where their process is gone, and only those', async () => {
    const folder = await tempFolder()
    const running = newPart(folder)
    const killed = newPart(folder).replace(`-${process.pid}-`, `-${deadProcess()}-`)
    const elsewhere = killed.replace(/export-[0-9a-f]{8}/u, 'export-00000000')
    const strangers = ['.stillroom-export-x.part', 'a.part', 'still.jpg', '.hidden']
    const kept = [running, elsewhere, ...strangers.map((name) => path.join(folder, name))]
    for (const file of [...kept, killed, sidePart(killed, 'csv')]) await writeFile(file, 'x')
    expect(await removeLeftovers(folder)).toBe(2)
    expect(await filesUnder(folder)).toEqual(kept.map((file) => path.basename(file)).sort())
  })

  it('go together with what lies beside them', async () => {
    const folder = await tempFolder()
    const part = newPart(folder)
    for (const file of [part, sidePart(part, 'csv'), sidePart(part, 'json')]) {
      await writeFile(file, 'x')
    }
    await removeParts(part)
    await removeParts(part)
    expect(await filesUnder(folder)).toEqual([])
  })
})
