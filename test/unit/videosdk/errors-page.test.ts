import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorCodes } from '../../../main/errors.ts'

it('explains every error code in docs/errors.md, in order', () => {
  const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((row) => row[1])
  expect(explained).toEqual([...errorCodes])
})
