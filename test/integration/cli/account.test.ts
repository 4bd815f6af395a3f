import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { CliOptions } from '../../support/cli.ts'
import { jsonLines, runCli } from '../../support/cli.ts'
import type { SecretService } from '../../support/secret-service.ts'
import {
  noSecretService,
  startSecretService,
  whyNoSecretService,
} from '../../support/secret-service.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 2, live: 1 })
})
afterAll(() => sandbox.close())

const add = (name: string, options: CliOptions) =>
  runCli(['account', 'add', name, '--api-key', sandbox.apiKey, '--endpoint', sandbox.endpoint], {
    input: `${sandbox.secret}\n`,
    ...options,
  })

describe('without a keychain', () => {
  it('nothing is stored, and the advice names another way', async () => {
    const home = await tempFolder()
    const { status, stdout, stderr } = await add('Studio', { env: noSecretService(home) })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('VIDEOSDK_API_KEY and VIDEOSDK_SECRET')
    expect(stderr.match(/VIDEOSDK_SECRET/gu)).toHaveLength(1)
    expect(stderr).not.toContain(sandbox.secret)
    expect(await filesUnder(home)).toEqual([])
  })

  it('an unknown project is wrong usage', async () => {
    const env = noSecretService(await tempFolder())
    const { status, stderr } = await runCli(['rooms', '--project', 'Studio'], { env })
    expect(status).toBe(2)
    expect(stderr).toContain('There is no project “Studio”.')
  })
})

const reason = whyNoSecretService()

describe.skipIf(reason !== undefined)('with a keychain', () => {
  let service: SecretService

  beforeAll(async () => {
    service = await startSecretService()
  })
  afterAll(() => service.close())

  it('a project is stored, used, listed and removed, and its secret is never shown', async () => {
    const { env } = service
    const run = (args: readonly string[]) => runCli(args, { env })
    const results = [
      await add('Studio', { env }),
      await run(['account', 'list']),
      await run(['rooms', '--project', 'Studio', '--json']),
      await run(['account', 'remove', 'Studio']),
      await run(['account', 'list']),
      await run(['rooms', '--project', 'Studio']),
    ]
    const [added, listed, used, removed, empty, gone] = results
    expect(added).toMatchObject({
      status: 0,
      stdout: 'Stored Studio. Its secret is in the keychain.\n',
      stderr: '',
    })
    expect(listed?.stdout).toMatch(
      new RegExp(`\nStudio +…${sandbox.apiKey.slice(-4)} +keychain +${sandbox.endpoint}\n$`, 'u'),
    )
    expect(used && jsonLines(used)).toHaveLength(2)
    expect(removed?.stdout).toBe('Removed Studio and its secret.\n')
    expect(empty?.stdout).toBe('No accounts.\n')
    expect(gone?.status).toBe(2)
    for (const { stdout, stderr } of results) expect(stdout + stderr).not.toContain(sandbox.secret)
  })

  it('wrong credentials and a taken name are refused', async () => {
    const { env } = service
    const wrong = await add('Wrong', { env, input: 'another-secret\n' })
    expect(wrong).toMatchObject({ status: 3, stdout: '' })
    expect(wrong.stderr).toContain('VideoSDK did not accept the API key and secret.')
    const empty = await add('Empty', { env, input: '' })
    expect(empty).toMatchObject({ status: 2, stdout: '' })
    expect((await add('Twice', { env })).status).toBe(0)
    const twice = await add('Twice', { env })
    expect(twice).toMatchObject({ status: 2, stdout: '' })
  })
})
