import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkout } from '../support/app/runtime.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly needs?: string | readonly string[]
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly permissions?: object
  readonly concurrency?: { readonly group: string }
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = path.join(checkout, '.github', 'workflows')
const files = await readdir(folder)
const { scripts } = JSON.parse(await readFile(path.join(checkout, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

it('has the three workflows', () => {
  expect(files.toSorted()).toEqual(['ci.yml', 'codeql.yml', 'release.yml'])
})

describe.each(files)('%s', (file) => {
  const read = () => readFile(path.join(folder, file), 'utf8')
  const load = async () => parse(await read()) as Workflow
  const stepsOf = async () => Object.values((await load()).jobs).flatMap(({ steps }) => steps)

  it('pins every action by its commit, and says which version that is', async () => {
    const uses = (await read()).split('\n').filter((line) => line.includes('uses:'))
    expect(uses.length).toBeGreaterThan(0)
    expect(
      uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line)),
    ).toEqual([])
  })

  it('gives nothing by default, and each job what it needs', async () => {
    const { permissions, concurrency, jobs } = await load()
    expect(permissions).toEqual({})
    expect(concurrency?.group).toContain('github.ref')
    for (const [name, job] of Object.entries(jobs)) {
      expect(job.permissions, name).toBeDefined()
      expect(job['timeout-minutes'], name).toBeGreaterThan(0)
      const written = Object.entries(job.permissions ?? {}).filter(([, may]) => may === 'write')
      const expected = { draft: ['contents'], analyze: ['security-events'] }[name] ?? []
      expect(
        written.map(([what]) => what),
        name,
      ).toEqual(expected)
    }
  })

  it('keeps the token out of what it checks out', async () => {
    const checkouts = (await stepsOf()).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  it('runs scripts that there are', async () => {
    const runs = (await stepsOf()).flatMap(({ run }) => run ?? [])
    const named = runs.flatMap((run) => /npm run ([\w:-]+)/u.exec(run)?.[1] ?? [])
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  // No name of a branch and no title of a proposal may become a part of a command.
  it('puts nothing that others write into a command', async () => {
    const runs = (await stepsOf()).flatMap(({ run }) => run ?? [])
    const inserted = runs.flatMap((run) => run.match(/\$\{\{.*?\}\}/gu) ?? [])
    expect(inserted.filter((each) => !/^\$\{\{ matrix\.\w+ \}\}$/u.test(each))).toEqual([])
  })
})

it.each(['ci.yml', 'release.yml'])('%s has one job that needs all others', async (file) => {
  const { jobs } = parse(await readFile(path.join(folder, file), 'utf8')) as Workflow
  const { all, ...others } = jobs
  expect([...(all?.needs ?? [])].toSorted()).toEqual(Object.keys(others).toSorted())
})
