import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { errorCodes } from '../../main/errors.ts'
import { contract } from '../../preload/contract.ts'
import { expect, test } from '../support/app.ts'
import { captureRoom, liveRoom, openProject, openSandbox, windowOf } from './window.ts'

/** The line that the Chromium host gives to every frame. Electron gives sub-frames none. */
interface HostLine {
  invoke(channel: string, args?: unknown): Promise<unknown>
}

type Outcome =
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'resolved'; readonly value: unknown }

const channels = Object.keys(contract)

test('the page has exactly the contract’s functions, and can’t change them', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const { stillroom } = window
    const names = Object.keys(stillroom)
    const changes = [
      Reflect.set(window, 'stillroom', {}),
      Reflect.deleteProperty(window, 'stillroom'),
      Reflect.set(stillroom, 'getAppState', () => {}),
      Reflect.set(stillroom, 'more', () => {}),
    ]
    const globals = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron']
    return { names, changes, leaked: globals.filter((name) => name in window) }
  })
  expect(found.names.sort()).toEqual([...channels, 'subscribe'].sort())
  expect(found.changes).toEqual([false, false, false, false])
  expect(found.leaked).toEqual([])
})

test('an event that isn’t in the contract can’t be listened to', async ({ app }) => {
  const subscribe = app.page.evaluate(() => {
    const { subscribe } = window.stillroom as unknown as {
      subscribe(event: string, listener: () => void): void
    }
    subscribe('stillroom:anything', () => {})
  })
  await expect(subscribe).rejects.toThrow('invalid-options')
})

test.describe('sub-frames', () => {
  test.use({ expectedProblems: /Content Security Policy/u })

  for (const [name, html] of [
    ['an empty frame of the page’s own origin', '<iframe src="about:blank"></iframe>'],
    ['a document in an attribute', '<iframe srcdoc="<p>hello</p>"></iframe>'],
    ['a sandboxed document', '<iframe sandbox="allow-scripts" srcdoc="<p>hello</p>"></iframe>'],
  ] as const) {
    test(`${name} has no way to main`, async ({ app }) => {
      const frame = await addFrame(app.page, html)
      expect(await frame.evaluate(() => 'stillroom' in window)).toBe(false)
    })
  }

  test('main refuses every channel to a frame that reaches it', async ({ app }) => {
    test.skip(app.runtime === 'electron', 'Electron gives sub-frames no line at all.')
    const frame = await addFrame(app.page, '<iframe src="about:blank"></iframe>')
    const messages = await frame.evaluate(async (names) => {
      const line = Reflect.get(window, '__stillroomHost') as HostLine
      const calls = names.map((name) => line.invoke(name).then(() => 'resolved', String))
      return Promise.all(calls)
    }, channels)
    for (const message of messages) expect(message).toContain('Error: forbidden: ')
  })

  test('a frame of another origin can’t be loaded at all', async ({ app, sandbox }) => {
    await addFrame(app.page, `<iframe src="${sandbox.endpoint}/v2/rooms"></iframe>`)
    await addFrame(app.page, '<iframe src="data:text/html,<p>hello</p>"></iframe>')
    const frames = app.page.frames().filter((frame) => frame !== app.page.mainFrame())
    expect(frames).toHaveLength(2)
    for (const frame of frames) expect(frame.url()).not.toMatch(/^(?:http|data):/u)
    expect(sandbox.log).toEqual([])
  })
})

async function addFrame(page: Page, html: string) {
  const before = page.frames().length
  await page.evaluate((markup) => {
    const template = document.createElement('template')
    template.innerHTML = markup
    document.body.append(template.content)
  }, html)
  await expect.poll(() => page.frames().length).toBe(before + 1)
  const frame = page.frames().at(-1)
  if (!frame) throw new Error('No frame was added.')
  return frame
}

test('functions and other things that can’t be copied are refused', async ({ app }) => {
  const message = await app.page.evaluate(() => {
    const call = window.stillroom.changePreferences as unknown as (
      args: unknown,
    ) => Promise<unknown>
    return call({ theme: () => {} }).then(() => 'resolved', String)
  })
  expect(message).toContain('could not be cloned')
})

test('values that JSON has no words for are refused', async ({ app }) => {
  const messages = await app.page.evaluate((names) => {
    const itself: Record<string, unknown> = {}
    itself.itself = itself
    const values = [
      1n,
      Number.NaN,
      new Map(),
      new Date(),
      /x/u,
      new Uint8Array(4),
      itself,
      new Array(2),
    ]
    const api = window.stillroom as unknown as Record<string, (args: unknown) => Promise<unknown>>
    const calls = names.flatMap((name) => values.map((value) => api[name]?.(value)))
    return Promise.all(calls.map((call) => call?.then(() => 'resolved', String)))
  }, channels)
  expect(messages).toHaveLength(channels.length * 8)
  for (const message of messages) expect(message).toContain('Error: invalid-options: ')
})

test('whatever the page sends, main answers by the contract and goes on', async ({ app }) => {
  test.slow()
  await openSandbox(app.page)
  for (const channel of channels) {
    await fc.assert(
      fc.asyncProperty(fc.array(argument(), { minLength: 1, maxLength: 8 }), async (values) => {
        const outcomes = await callAll(app.page, channel, values)
        for (const outcome of outcomes) expectByContract(outcome)
      }),
      { numRuns: 4 },
    )
  }
  await expect(windowOf(app.page).rooms.getByRole('option')).not.toHaveCount(0)
  const [state] = await callAll(app.page, 'getAppState', [undefined])
  expect(state).toMatchObject({ kind: 'resolved', value: { runtime: app.runtime } })
  expect(await app.desktopCalls().then((calls) => calls.map(({ name }) => name))).not.toContain(
    'shell.openExternal',
  )
})

test('a page can’t pass a new capture off as one that is there', async ({ app, sandbox }) => {
  const { roomId } = liveRoom(sandbox)
  const { still, stills } = await openProject(app.page, sandbox)
  await captureRoom(app.page, roomId)
  await still(roomId).waitFor()
  sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 1 })
  await windowOf(app.page).capture.click()
  await expect(windowOf(app.page).jobs).toContainText('may not do that')
  const kept = await keptCaptures(app.page)
  const [project] = kept.projects
  const requests = sandbox.log.length
  const press = (jobIds: readonly unknown[]) => ({
    projectId: project?.id,
    rooms: jobIds.map((jobId) => ({ roomId, customRoomId: null, jobId })),
    options: {},
  })
  const fresh = '2f1c7a4e-90b3-4d55-8f0e-3c1d2b4a5968'
  const taken = [kept.stills[0]?.jobId, kept.jobs[0]?.id]
  const ids = [...taken.map((id) => [fresh, id]), [fresh, fresh]]
  for (const outcome of await callAll(app.page, 'capture', ids.map(press))) {
    const error = {
      code: 'invalid-options',
      message: expect.stringContaining('of this id already'),
    }
    expect(outcome).toMatchObject({ kind: 'resolved', value: { ok: false, error } })
  }
  const malformed = [[fresh.toUpperCase()], ['../../etc/passwd'], [`${fresh}/..`], [7]]
  for (const outcome of await callAll(app.page, 'capture', malformed.map(press))) {
    expect(outcome).toMatchObject({ kind: 'rejected', message: expect.stringMatching(refusal) })
  }
  expect(await keptCaptures(app.page)).toEqual(kept)
  expect(sandbox.log).toHaveLength(requests)
  await expect(stills).toHaveCount(1)
})

/** What main knows of captures, asked for as any page could. */
async function keptCaptures(page: Page) {
  return await page.evaluate(async () => {
    const { getAppState, listJobs, listStills } = window.stillroom
    const [{ projects }, jobs, stills] = await Promise.all([
      getAppState(),
      listJobs(),
      listStills({ limit: 10 }),
    ])
    if (!jobs.ok || !stills.ok) throw new Error('Main answers nothing.')
    return { projects, jobs: jobs.value, stills: stills.value }
  })
}

/**
 * What JSON can carry to the page, nearly right values among it. Never a whole project: main would
 * ask VideoSDK about it.
 */
function argument() {
  const id = fc.oneof(
    fc.string(),
    fc.constantFrom('sandbox', '..', '__proto__', '../../etc/passwd'),
  )
  const nearlyRight = fc.record(
    {
      projectId: id,
      jobId: id,
      stillId: id,
      name: fc.string(),
      secret: fc.string(),
      endpoint: fc.constantFrom('file:///etc/passwd', 'http://192.0.2.1', 'javascript:alert(1)'),
      rooms: fc.array(fc.record({ roomId: id, customRoomId: fc.option(id) })),
      options: fc.dictionary(fc.string(), fc.jsonValue()),
      template: fc.string(),
      limit: fc.double({ noNaN: true, noDefaultInfinity: true }),
      page: fc.string(),
      theme: fc.string(),
    },
    { requiredKeys: [] },
  )
  return fc.oneof(fc.jsonValue(), nearlyRight)
}

async function callAll(
  page: Page,
  channel: string,
  values: readonly unknown[],
): Promise<readonly Outcome[]> {
  return page.evaluate(
    async ([name, list]) => {
      const api = window.stillroom as unknown as Record<string, (args: unknown) => Promise<unknown>>
      const call = async (value: unknown): Promise<Outcome> => {
        try {
          return { kind: 'resolved', value: await api[name]?.(value) }
        } catch (error) {
          return { kind: 'rejected', message: String(error) }
        }
      }
      return Promise.all(list.map(call))
    },
    [channel, values] as const,
  )
}

const refusal = new RegExp(
  `^Error: Error invoking remote method '\\w+': Error: (?:${errorCodes.join('|')}): .`,
  'u',
)

function expectByContract(outcome: Outcome): void {
  if (outcome.kind === 'rejected') {
    expect(outcome.message).toMatch(refusal)
    expect(outcome.message, 'a bug in main').not.toContain(': internal:')
    return
  }
  const result = outcome.value as { ok?: unknown; error?: { code?: unknown }; runtime?: unknown }
  if (result.ok === false) expect(errorCodes).toContain(result.error?.code)
  else expect(result.ok ?? result.runtime).toBeTruthy()
}
