import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| \d+ \|/u.test(line))

/** Paths in back quotes; a bare file name is in the folder of the one before it. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:main|test|preload|docs)\/[\w./-]+)`/gu)].map(
    ([, file = '']) => file,
  )
}

describe('docs/security.md', () => {
  it('has all 20 items of Electron’s list, in order', () => {
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('names for each a place and a proof', () => {
    for (const row of rows) {
      const [, , , place = '', proof = ''] = row.split('|').map((cell) => cell.trim())
      expect([place, proof], row).not.toContain('')
    }
  })

  it('names files that there are', () => {
    const named = pathsIn(page)
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
