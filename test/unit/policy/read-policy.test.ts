import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { noPolicy } from '../../../main/policy/policy.ts'
import { policyFile, readPolicy } from '../../../main/policy/read-policy.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('policyFile', () => {
  const machine = { env: {}, home: '/home/ada', development: false }

  it.each([
    ['linux', '/etc/stillroom/policy.json'],
    ['darwin', '/Library/Application Support/Stillroom/policy.json'],
    ['win32', 'C:\\ProgramData\\Stillroom\\policy.json'],
  ] as const)('is machine-wide on %s', (platform, file) => {
    expect(policyFile({ ...machine, platform })).toBe(file)
  })

  it('follows Windows where its folder for programs lies elsewhere', () => {
    const env = { ProgramData: 'D:\\ProgramData' }
    expect(policyFile({ ...machine, platform: 'win32', env })).toBe(
      'D:\\ProgramData\\Stillroom\\policy.json',
    )
  })

  it('can be another one in development only', () => {
    const env = { STILLROOM_POLICY: '/home/ada/policy.json' }
    const of = (development: boolean) =>
      policyFile({ ...machine, platform: 'linux', env, development })
    expect(of(true)).toBe('/home/ada/policy.json')
    expect(of(false)).toBe('/etc/stillroom/policy.json')
  })
})

describe('readPolicy', () => {
  it('fixes nothing where there is no file', async () => {
    const file = path.join(await tempFolder(), 'none', 'policy.json')
    expect(await readPolicy(file)).toEqual({ policy: noPolicy, problems: [] })
  })

  it.each([
    ['as an editor on Windows writes it', '\u{feff}{"updates": "off"}\r\n', 'off', 0],
    ['cut off', '{"updates": "of', null, 1],
    ['empty', '', null, 1],
  ])('reads a file %s', async (_, text, updates, problems) => {
    const file = path.join(await tempFolder(), 'policy.json')
    await writeFile(file, text)
    const read = await readPolicy(file)
    expect(read.policy.updates).toBe(updates)
    expect(read.problems).toHaveLength(problems)
  })

  it('reports what can’t be read', async () => {
    const file = path.join(await tempFolder(), 'policy.json')
    await mkdir(file)
    const { policy, problems } = await readPolicy(file)
    expect(policy).toEqual(noPolicy)
    expect(problems).toEqual([expect.stringContaining(file)])
  })
})
