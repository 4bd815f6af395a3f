import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAppUrl } from '../../../main/desktop/app-scheme.ts'
import { noncePlaceholder } from '../../../main/desktop/csp.ts'
import { serveApp } from '../../../main/desktop/serve-app.ts'
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

function get(url: string, method = 'GET'): Promise<Response> {
  const still = { folder, file: 'still.jpg', format: 'jpg' } as Still
  return serveApp(new Request(url, { method }), {
    page: pathToFileURL(path.join(folder, 'page/')),
    still: async (id) =>
      id === 'known' ? still : id === 'lost' ? { ...still, file: 'x.jpg' } : null,
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
