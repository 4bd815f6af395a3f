import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Result } from '../../bench/results.ts'
import { keepResult } from '../../bench/results.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const result: Result = {
  startedAt: '2026-11-26T10:00:00.000Z',
  seconds: 3,
  busyBefore: 0,
  commit: 'abc1234',
  machine: { system: 'Linux', processor: 'a', cores: 2, memory: 8, node: 'v24' },
  rows: [],
}

it('keeps all of a day in one file, the last of each benchmark', async () => {
  const folder = path.join(await tempFolder(), 'results')
  await keepResult(folder, 'capture', result)
  await keepResult(folder, 'many', result)
  const file = await keepResult(folder, 'capture', { ...result, seconds: 4 })
  expect(path.basename(file)).toBe('2026-11-26.json')
  const kept = JSON.parse(await readFile(file, 'utf8'))
  expect(Object.keys(kept)).toEqual(['capture', 'many'])
  expect(kept.capture.seconds).toBe(4)
})

it('begins another file the next day', async () => {
  const folder = await tempFolder()
  await keepResult(folder, 'capture', result)
  const next = { ...result, startedAt: '2026-11-27T00:00:00.000Z' }
  expect(path.basename(await keepResult(folder, 'capture', next))).toBe('2026-11-27.json')
})

it('overwrites nothing that it can’t read', async () => {
  const folder = await tempFolder()
  const file = path.join(folder, '2026-11-26.json')
  await writeFile(file, 'half of a fi')
  await expect(keepResult(folder, 'capture', result)).rejects.toThrow(SyntaxError)
  expect(await readFile(file, 'utf8')).toBe('half of a fi')
})
