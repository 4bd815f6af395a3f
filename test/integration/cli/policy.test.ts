import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { runCli } from '../../support/cli.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ rooms: 2, live: 1 })
})
afterAll(() => sandbox.close())

async function rooms(policy: unknown, endpoint: string | undefined) {
  const file = path.join(await tempFolder(), 'policy.json')
  await writeFile(file, JSON.stringify(policy))
  return await runCli(['rooms', '--json'], {
    env: {
      STILLROOM_POLICY: file,
      VIDEOSDK_API_KEY: sandbox.apiKey,
      VIDEOSDK_SECRET: sandbox.secret,
      ...(endpoint !== undefined && { VIDEOSDK_API_ENDPOINT: endpoint }),
    },
  })
}

it('asks the API that an administrator has fixed, without being told', async () => {
  const { status, stdout } = await rooms({ endpoint: sandbox.endpoint }, undefined)
  expect(status).toBe(0)
  expect(stdout).toContain(sandbox.rooms[0]?.roomId)
})

it('refuses any other, before anything is sent there', async () => {
  const { status, stdout, stderr } = await rooms(
    { endpoint: 'https://api.example.test' },
    sandbox.endpoint,
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('only projects of https://api.example.test may be used')
})

it('tells of mistakes in the policy, and goes on', async () => {
  const { status, stderr } = await rooms({ endpoint: 'api.example.test' }, sandbox.endpoint)
  expect(status).toBe(0)
  expect(stderr).toContain('a wrong “endpoint”, which is ignored')
})
