import type { Page } from '@playwright/test'
import type { Sandbox } from '../../main/sandbox/server.ts'
import { startSandbox } from '../../main/sandbox/server.ts'
import type { StillroomApi } from '../../preload/contract.ts'
import { expect, test } from '../support/app.ts'
import { captureRequests, liveRooms } from '../support/rig.ts'
import { openProject } from './window.ts'

/** When the engine looked whether the server is there, in ms since 1970. */
function looks({ log }: Sandbox): readonly number[] {
  return log
    .filter(({ path, query }) => path === '/v2/rooms' && /[?&]perPage=1(?:&|$)/u.test(query))
    .map(({ at }) => at)
}

/** When the engine looks by itself, in ms since 1970; 0 where it waits for no server. */
function nextLook(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'stillroom') as StillroomApi
    const flows = await api.listFlows()
    if (!flows.ok) throw new Error(flows.error.message)
    const times = flows.value.flatMap(({ offline }) => offline?.nextProbeAt ?? [])
    return Math.max(0, ...times.map((time) => Date.parse(time)))
  })
}

test('looks for a server that is away as soon as the network goes or comes', async ({
  app: { page },
  sandbox,
}) => {
  const { captureAllLive, status } = await openProject(page, sandbox)
  const { endpoint, apiKey, secret } = sandbox
  await sandbox.close()
  await captureAllLive.click()
  // The engine waits twice as long after each look: here until it leaves time for a test.
  await expect
    .poll(async () => (await nextLook(page)) - Date.now(), { timeout: 20_000 })
    .toBeGreaterThan(5000)
  const planned = await nextLook(page)

  const back = await startSandbox({ port: Number(new URL(endpoint).port), apiKey, secret })
  back.faults.set('rooms', { kind: 'reset' })
  try {
    await page.context().setOffline(true)
    await expect.poll(() => looks(back)).toHaveLength(1)
    expect(captureRequests(back)).toEqual([])
    back.faults.clear()
    await page.context().setOffline(false)
    await expect(status).toHaveText(`Saved ${liveRooms(back).length} stills.`)
    expect(looks(back)).toHaveLength(2)
    expect(Math.max(...looks(back))).toBeLessThan(planned)
  } finally {
    await back.close()
  }
})
