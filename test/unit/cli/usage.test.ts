import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../main/cli/run.ts'
import { createContext } from './context.ts'

const env = { VIDEOSDK_API_KEY: 'key', VIDEOSDK_SECRET: 'the-secret-itself' }
const folder = mkdtempSync(path.join(tmpdir(), 'stillroom-usage-'))
const out = path.join(folder, 'out')
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command in this process; it must end before it starts or writes anything. */
async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { context, written } = createContext({ env: { ...env, ...more } })
  const status = await runCli(args, context)
  expect(await readdir(folder)).toEqual([])
  expect(written.stdout + written.stderr).not.toContain(env.VIDEOSDK_SECRET)
  return { status, ...written }
}

describe('stillroom capture refuses', () => {
  it.each([
    [[], 'Name rooms, or give --all-live.'],
    [['abcd', '--all-live'], 'Name rooms, or give --all-live.'],
    [['abcd', '--width', '640'], 'Give both width and height, or neither.'],
    [['abcd', '--width', '0', '--height', '36'], 'Width must be at least 16 pixels.'],
    [['abcd', '--width', '10000', '--height', '36'], 'Width must be at most 4096 pixels.'],
    [['abcd', '--width', 'wide', '--height', '36'], 'Not a number.'],
    [['abcd', '--width', '', '--height', '36'], 'Not a number.'],
    [['abcd', '--width', '1e999', '--height', '36'], 'Not a number.'],
    [['abcd', '--time', '-1'], 'Time in stream can’t be negative.'],
    [['abcd', '--time', 'now'], 'Not a number.'],
    [['abcd', '--time', '5', '--format', 'webp'], 'VideoSDK makes webp only in real time.'],
    [['abcd', '--format', 'gif'], 'Format is one of jpg, png, webp.'],
    [['abcd', '--quality', 'best'], 'Quality is one of high, med, low.'],
    [['abcd', '--orientation', 'up'], 'Orientation is one of landscape, portrait.'],
    [['abcd', '--concurrency', '0'], '--concurrency is 1 to 32.'],
    [['abcd', '--concurrency', '33'], '--concurrency is 1 to 32.'],
    [['abcd', '--concurrency', '1.5'], 'Not a whole number.'],
    [['abcd', '--name', '{nobody}'], 'There is no {nobody}.'],
    [['abcd', '--name', '../{room}'], 'can’t leave the library folder'],
    [['abcd', '--name', ''], 'The file name template is empty.'],
    [['two words'], 'The room id contains characters'],
    [['../rooms'], 'The room id contains characters'],
    [['🎬'], 'The room id contains characters'],
    [['x'.repeat(300)], 'The room id is longer than 200 characters.'],
    [[''], 'The room id is empty.'],
    [['abcd', '--nonsense'], 'unknown option'],
    [['abcd', '--sandbox', '--project', 'x'], 'Give --project or --sandbox, not both.'],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await run(['capture', ...args, '--out', out, '--json'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  it('to go without --out', async () => {
    const { status, stderr } = await run(['capture', 'abcd'])
    expect(status).toBe(2)
    expect(stderr).toContain('--out')
  })
})

describe('stillroom', () => {
  it.each([
    [['nonsense'], 'unknown command'],
    [['--nonsense'], 'unknown option'],
    [['rooms', 'abcd'], 'too many arguments'],
    [['rooms', '--sandbox', '--project', 'x'], 'Give --project or --sandbox, not both.'],
    [['sandbox', '--port', 'x'], 'Not a number.'],
    [['sandbox', '--port', '70000'], 'The port must be'],
    [['sandbox', '--rooms', '2', '--live', '3'], 'Only 2 rooms exist'],
    [['sandbox', '--latency', '-1'], 'Not a whole number.'],
    [['account'], 'Usage: stillroom account'],
    [['account', 'add'], 'missing required argument'],
    [['account', 'add', 'x', '--secret', 'y'], 'unknown option'],
    [[], 'Usage: stillroom'],
  ])('refuses %j as wrong usage', async (args, words) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(words)
  })

  it.each([
    [['--help'], 'Usage: stillroom'],
    [['capture', '--help'], '--all-live'],
    [['help', 'capture'], '--all-live'],
    [['--version'], '1.2.3'],
  ])('answers %j', async (args, words) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(words)
  })
})

describe('credentials', () => {
  it.each([
    ['none', { VIDEOSDK_API_KEY: '', VIDEOSDK_SECRET: '' }],
    ['no secret', { VIDEOSDK_SECRET: '' }],
    ['a blank key', { VIDEOSDK_API_KEY: '  ' }],
  ])('%s end with 3 and advice', async (_, more) => {
    const { status, stdout, stderr } = await run(['rooms'], more)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toBe(
      'stillroom: There are no credentials. Set VIDEOSDK_API_KEY and VIDEOSDK_SECRET, name a stored project with --project, or try --sandbox.\n',
    )
  })

  it.each([
    ['http://api.videosdk.example', 'must begin with https://'],
    ['https://user:word@api.videosdk.example', 'must not contain a name or password'],
    ['https://api.videosdk.example/v2', 'must end after the server’s name'],
    ['api.videosdk.example', 'is no web address'],
  ])('for the endpoint %s are refused', async (endpoint, words) => {
    const { status, stderr } = await run(['rooms'], { VIDEOSDK_API_ENDPOINT: endpoint })
    expect(status).toBe(2)
    expect(stderr).toContain(`The API endpoint ${words}`)
  })
})
