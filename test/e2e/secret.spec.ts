import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import { expect, test } from '../support/app.ts'
import { captureRoom, liveRoom, openProject, secretField, windowOf } from './window.ts'

/** Long enough that it can't be anywhere by chance. */
const secret = 'fdb04f3c0d5e4b7ea1c29d6f8b7a6e5d4c3b2a190f8e7d6c5b4a39281706f5e4'
test.use({ sandboxOptions: { secret } })

test('the secret and the token are nowhere but in the API’s own requests', async ({
  app,
  sandbox,
}) => {
  const { roomId } = liveRoom(sandbox)
  const { still, jobs } = await openProject(app.page, sandbox)
  await captureRoom(app.page, roomId)
  await expect(still(roomId)).toBeVisible()
  sandbox.faults.set('capture', { kind: 'status', status: 401, body: { message: 'no' } })
  await captureRoom(app.page, roomId)
  await expect(jobs).toContainText('did not accept')

  const needles = [secret, ...tokensSentTo(sandbox)]
  expect(needles.length, 'the secret and at least one token').toBeGreaterThan(1)
  const haystacks = [
    { name: 'the page', text: await wholePage(app.page) },
    { name: 'the CDN’s requests', text: requestsTo(sandbox, 'cdn') },
    { name: 'the API’s requests, without Authorization', text: requestsTo(sandbox, 'api') },
    ...processTexts(app.pid),
  ]
  expect(found(haystacks, needles)).toEqual([])

  await app.quit()
  const after = [...fileTexts(app.root), { name: 'what the app printed', text: app.output() }]
  expect(found(after, needles)).toEqual([])
})

test('the field for the secret is empty as soon as it is not needed', async ({ app, sandbox }) => {
  await openProject(app.page, sandbox)
  expect(await wholePage(app.page)).not.toContain(secret)
  await app.page.getByRole('button', { name: 'Project: Webinars' }).click()
  await app.page.getByRole('menuitem', { name: 'Connect another' }).click()
  await expect(secretField(windowOf(app.page).dialog.page())).toHaveValue('')
})

interface Haystack {
  readonly name: string
  readonly text: string
}

function found(haystacks: readonly Haystack[], needles: readonly string[]): readonly string[] {
  return haystacks
    .filter(({ text }) => needles.some((needle) => text.includes(needle)))
    .map(({ name }) => name)
}

function tokensSentTo({ log }: Sandbox): readonly string[] {
  const tokens = log.map(({ headers }) => headers.authorization)
  return [...new Set(tokens.filter((token) => token !== undefined))]
}

function requestsTo({ log }: Sandbox, side: 'api' | 'cdn'): string {
  const requests = log.filter((request) => request.side === side)
  if (side === 'cdn') return JSON.stringify(requests)
  return JSON.stringify(requests, (key, value) => (key === 'authorization' ? undefined : value))
}

/** Markup, fields, storage, cookies, caches, and whatever window.stillroom gives away. */
async function wholePage(page: Page): Promise<string> {
  const parts = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    )
    const databases = await indexedDB.databases()
    const caches = await window.caches.keys()
    const state = await window.stillroom.getAppState()
    const jobs = await window.stillroom.listJobs()
    const stills = await window.stillroom.listStills({ limit: 200 })
    return [
      document.documentElement.outerHTML,
      fields,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      caches,
      performance.getEntries().map(({ name }) => name),
      location.href,
      [state, jobs, stills],
    ]
  })
  return JSON.stringify(parts)
}

/** Command line and environment of the app's processes, where the system shows them. */
function processTexts(main: number): readonly Haystack[] {
  if (process.platform !== 'linux') return []
  return processTree(main).flatMap((pid) =>
    ['cmdline', 'environ'].map((name) => {
      const file = `/proc/${pid}/${name}`
      return { name: file, text: readOrEmpty(file) }
    }),
  )
}

function processTree(root: number): readonly number[] {
  const children = readOrEmpty(`/proc/${root}/task/${root}/children`)
  const pids = children.trim().split(' ').filter(Boolean).map(Number)
  return [root, ...pids.flatMap(processTree)]
}

/** A process may end while one looks. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}

function fileTexts(folder: string): readonly Haystack[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: file, text: readFileSync(file, 'latin1') }))
}
