import { expect, it, onTestFinished } from 'vitest'
import { startAppServer } from '../../host/app-server.ts'

async function serve(answer: (request: Request) => Promise<Response>): Promise<string> {
  const errors: unknown[] = []
  const server = await startAppServer({ port: 0, answer, onError: (one) => errors.push(one) })
  onTestFinished(async () => {
    await server.close()
    expect(errors).toEqual([])
  })
  return server.origin
}

it('sends an answer on piece by piece, and ends it when the page has had enough', async () => {
  const cancelled = Promise.withResolvers<void>()
  const origin = await serve(async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: () => cancelled.resolve(),
    })
    return new Response(body, { headers: { 'content-type': 'video/mp2t' } })
  })
  const page = new AbortController()
  const answer = await fetch(`${origin}/hls/x`, { signal: page.signal })
  const reader = answer.body?.getReader()
  expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
  page.abort()
  await cancelled.promise
})

it('tells of a page that gives up before there is an answer', async () => {
  const asked = Promise.withResolvers<void>()
  const gaveUp = Promise.withResolvers<void>()
  const origin = await serve(async ({ signal }) => {
    signal.addEventListener('abort', () => gaveUp.resolve())
    asked.resolve()
    await gaveUp.promise
    return new Response(null, { status: 504 })
  })
  const page = new AbortController()
  const answer = fetch(`${origin}/hls/x`, { signal: page.signal }).catch(() => 'gave up')
  await asked.promise
  page.abort()
  expect(await answer).toBe('gave up')
  await gaveUp.promise
})
