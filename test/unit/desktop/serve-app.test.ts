import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAppUrl } from '../../../main/desktop/app-scheme.ts'
import { noncePlaceholder } from '../../../main/desktop/csp.ts'
import { serveApp } from '../../../main/desktop/serve-app.ts'
import { StillroomError } from '../../../main/errors.ts'
import type { Still } from '../../../main/library/still.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stillroom-serve-'))
  await mkdir(path.join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'page', 'index.html'), `<meta nonce="${noncePlaceholder}">`)
  await writeFile(path.join(folder, 'page', 'assets', 'page.js'), 'start()')
  await writeFile(path.join(folder, 'secret.js'), 'not for the page')
  await writeFile(path.join(folder, 'still.jpg'), 'picture')
})

afterEach(() => rm(folder, { recursive: true }))

const kept = 'a'.repeat(64)
const makeable = 'b'.repeat(64)
const broken = 'c'.repeat(64)

/** What was asked of the catalogue and of the previews. */
let asked: string[]

beforeEach(() => {
  asked = []
})

function stillOf(id: string): Still | null {
  const still = { id, folder, file: 'still.jpg', format: 'jpg', sha256: makeable } as Still
  switch (id) {
    case 'known':
      return still
    case 'broken':
      return { ...still, sha256: broken }
    case 'lost':
      return { ...still, file: 'x.jpg', sha256: broken }
    case 'away':
      return { ...still, folder: path.join(folder, 'still.jpg'), sha256: broken }
    default:
      return null
  }
}

const made = new Set<string>()

const previews = {
  async read(sha256: string) {
    asked.push(`read ${sha256[0]}`)
    return sha256 === kept || made.has(sha256) ? Buffer.from(`preview ${sha256[0]}`) : null
  },
  async make({ sha256 }: { readonly sha256: string }) {
    asked.push(`make ${sha256[0]}`)
    if (sha256 === broken) throw new StillroomError('disk-full')
    made.add(sha256)
    return ''
  },
}

afterEach(() => made.clear())

function get(url: string, method = 'GET'): Promise<Response> {
  return serveApp(new Request(url, { method }), {
    page: pathToFileURL(path.join(folder, 'page/')),
    still: async (id) => {
      asked.push(`still ${id}`)
      return stillOf(id)
    },
    previews,
    streams: { answer: async () => new Response('playlist', { status: 206 }) },
  })
}

describe('the app’s own addresses', () => {
  it('serves the page with a policy that names this load’s nonce', async () => {
    const [first, second] = [await get('app://stillroom/'), await get('app://stillroom/')]
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1]
    const policy = first.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'nonce-${nonce}'`)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(await second.text()).not.toContain(nonce)
  })

  it('serves its scripts and pictures with their types', async () => {
    const script = await get('app://stillroom/assets/page.js')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
    const still = await get('app://stillroom/still/known')
    expect(still.headers.get('content-type')).toBe('image/jpeg')
    expect(await still.text()).toBe('picture')
  })

  it.each([
    ['an unknown still', 'app://stillroom/still/unknown'],
    ['a still whose file is gone', 'app://stillroom/still/lost'],
    ['a still whose folder is away', 'app://stillroom/still/away'],
    ['a preview of an unknown still', `app://stillroom/preview/unknown/${makeable}`],
    ['a preview of other bytes', `app://stillroom/preview/known/${broken}`],
    ['a preview of a still whose file is gone', `app://stillroom/preview/lost/${broken}`],
    ['a preview of a still that is away', `app://stillroom/preview/away/${broken}`],
    ['a preview without a hash', 'app://stillroom/preview/known'],
    ['a preview with half a hash', `app://stillroom/preview/known/${makeable.slice(1)}`],
    ['a preview with too long a hash', `app://stillroom/preview/known/${makeable}b`],
    ['a preview with a hash in capitals', `app://stillroom/preview/known/${kept.toUpperCase()}`],
    ['a way out of previews', 'app://stillroom/preview/known/..%2f..%2fsecret.js'],
    ['a way out by an id', `app://stillroom/preview/..%2fx/${kept}`],
    ['a file that isn’t there', 'app://stillroom/assets/none.js'],
    ['a folder', 'app://stillroom/assets'],
    ['a way out', 'app://stillroom/../secret.js'],
    ['an encoded way out', 'app://stillroom/%2e%2e/secret.js'],
    ['an encoded separator', 'app://stillroom/..%2fsecret.js'],
    ['an encoded backslash', 'app://stillroom/..%5csecret.js'],
    ['an absolute path', 'app://stillroom//etc/hosts.js'],
    ['a broken escape', 'app://stillroom/%zz.js'],
    ['a zero byte', 'app://stillroom/a%00.js'],
    ['a foreign host', 'app://evil/index.html'],
    ['a foreign scheme', 'https://stillroom/index.html'],
  ])('answers %s with 404', async (_, url) => {
    expect((await get(url)).status).toBe(404)
  })

  it('serves a preview that is there without a look at the catalogue', async () => {
    const answer = await get(`app://stillroom/preview/unknown/${kept}`)
    expect(await answer.text()).toBe('preview a')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '9',
      'cache-control': expect.stringContaining('immutable'),
      'x-content-type-options': 'nosniff',
    })
    expect(asked).toEqual(['read a'])
  })

  it('has a preview made that isn’t there', async () => {
    const answer = await get(`app://stillroom/preview/known/${makeable}`)
    expect(await answer.text()).toBe('preview b')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(asked).toEqual(['read b', 'still known', 'make b', 'read b'])
  })

  it('shows the still itself where no preview can be made, and doesn’t keep that', async () => {
    const answer = await get(`app://stillroom/preview/broken/${broken}`)
    expect(await answer.text()).toBe('picture')
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('makes no preview of other bytes than were asked for', async () => {
    await get(`app://stillroom/preview/known/${broken}`)
    expect(asked).toEqual(['read c', 'still known'])
  })

  it('hands requests for streams on, and keeps them harmless', async () => {
    const answer = await get('app://stillroom/hls/project/room/index.m3u8')
    expect([answer.status, await answer.text()]).toEqual([206, 'playlist'])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers nothing but GET', async () => {
    expect((await get('app://stillroom/', 'POST')).status).toBe(404)
  })

  it.each([
    ['app://stillroom/', true],
    ['app://stillroom/x?y#z', true],
    ['app://stillroom.evil/', false],
    ['app://user@stillroom/', true],
    ['https://stillroom/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
  ])('knows whether %s is its own: %s', (url, own) => {
    expect(isAppUrl(url)).toBe(own)
  })
})
