import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import { createScanner } from '../../../main/library/scan/scanner.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createRig, liveRooms, startImages } from '../../support/rig.ts'
import { onlyFound } from '../../support/scanned-library.ts'

let sandbox: Sandbox
let images: Images

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 20, live: 20 })
  images = startImages()
})
afterAll(async () => {
  await sandbox.close()
  await images.close()
})

it('scans beside captures make no double and no failure', async () => {
  const rig = await createRig({ sandbox, images })
  const { file, folder, catalogue } = rig
  await catalogue.addFolder(folder, new Date().toISOString())
  const log = { info: () => {}, warn: () => {} }
  const scanner = createScanner({ file, sidecars: () => true, log })
  const rooms = liveRooms(sandbox)
  let isOver = false
  const captures = Promise.all(
    Array.from({ length: 3 }, () => rig.capture(rooms, { template: '{room}' })),
  ).finally(() => {
    isOver = true
  })
  let scans = 0
  while (!isOver) {
    const { added = 0, missing = 0, changed = 0 } = onlyFound(await scanner.start('scan'))
    expect({ added, missing, changed }).toEqual({ added: 0, missing: 0, changed: 0 })
    scans += 1
  }
  const jobs = (await captures).flat()
  expect(scans).toBeGreaterThan(1)
  expect(jobs.map(({ state, failure }) => failure ?? state)).toEqual(jobs.map(() => 'saved'))
  expect(
    onlyFound(await createScanner({ file, sidecars: () => false, log }).start('verify')),
  ).toEqual({})
  const stills = await catalogue.stills({ limit: 1000 })
  expect(stills).toHaveLength(60)
  expect(stills.every(({ origin }) => origin === 'captured')).toBe(true)
  expect(rig.bugs).toEqual([])
})
