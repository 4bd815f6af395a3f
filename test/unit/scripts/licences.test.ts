import path from 'node:path'
import { expect, it } from 'vitest'
import type { Licence } from '../../../scripts/licences/licence.ts'
import { mergeLicences, objections } from '../../../scripts/licences/licence.ts'
import { addMissingText } from '../../../scripts/licences/missing-texts.ts'
import { readLicence } from '../../../scripts/licences/read-licence.ts'
import { checkout } from '../../support/app/runtime.ts'

const named = (identifier?: string, text = 'Words'): Licence => ({
  name: 'some',
  version: '1.0.0',
  text,
  ...(identifier && { identifier }),
})

it.each(['MIT', 'ISC', '0BSD', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR GPL-3.0-only)'])(
  'ships what is under %s',
  (identifier) => {
    expect(objections([named(identifier)])).toEqual([])
  },
)

it.each([undefined, 'GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', '(MIT AND GPL-3.0-only)'])(
  'refuses what is under %s',
  (identifier) => {
    expect(objections([named(identifier)])).toHaveLength(1)
  },
)

it('refuses what brings no text', () => {
  expect(objections([named('MIT', ' \n')])).toEqual(['some 1.0.0 brings no text of its licence.'])
})

it('gives the licence’s own words only to packages that are known to lack them', () => {
  const lacking = { name: 'react-remove-scroll-bar', version: '2.3.8', identifier: 'MIT' }
  expect(objections([addMissingText(lacking)])).toEqual([])
  expect(addMissingText(lacking).text).toContain('Anton Korzunov')
  expect(objections([addMissingText({ ...lacking, identifier: 'GPL-3.0-only' })])).toHaveLength(2)
  expect(objections([addMissingText({ ...lacking, name: 'other' })])).toHaveLength(1)
})

it.each(['@napi-rs/canvas', 'better-sqlite3', 'keytar'])(
  'reads the licence of %s',
  async (name) => {
    const licence = await readLicence(path.join(checkout, 'node_modules', name))
    expect(objections([licence])).toEqual([])
  },
)

it('lists each package once', () => {
  const other = { ...named('MIT'), name: 'another' }
  expect(mergeLicences([[named('MIT')], [other, named('MIT')]])).toEqual([other, named('MIT')])
})
