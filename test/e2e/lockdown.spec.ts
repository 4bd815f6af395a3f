import { expect, test } from '../support/app.ts'

// Chromium writes down in the console what it refuses.
test.use({ expectedProblems: /^console: /u })

test('the page can’t go anywhere else', async ({ app, sandbox }) => {
  const home = app.page.url()
  for (const address of [
    sandbox.endpoint,
    `${sandbox.cdn}/thumbnail/x.jpg`,
    'file:///etc/passwd',
  ]) {
    await app.page.evaluate((url) => {
      location.href = url
    }, address)
    await app.page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
    }, address)
  }
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(app.page.url()).toBe(home)
  expect(sandbox.log).toEqual([])
})

test('the page can open no window', async ({ app, sandbox }) => {
  await app.page.evaluate((url) => {
    window.open(url)
    window.open('about:blank')
    const link = document.createElement('a')
    Object.assign(link, { href: url, target: '_blank' })
    document.body.append(link)
    link.click()
  }, sandbox.endpoint)
  await expect.poll(() => app.page.context().pages().length).toBe(1)
  expect(sandbox.log).toEqual([])
})

test('the page has no network of its own', async ({ app, sandbox }) => {
  const outcomes = await app.page.evaluate(async (url) => {
    const loads = (tag: 'img' | 'video' | 'script' | 'link') =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag)
        element.addEventListener('error', () => resolve('refused'))
        element.addEventListener('load', () => resolve('loaded'))
        if (element instanceof HTMLLinkElement) {
          Object.assign(element, { rel: 'stylesheet', href: url })
        } else element.src = url
        document.body.append(element)
      })
    const socket = new Promise<string>((resolve) => {
      const opened = new WebSocket(url.replace('http', 'ws'))
      opened.addEventListener('error', () => resolve('refused'))
      opened.addEventListener('open', () => resolve('loaded'))
    })
    const fetched = fetch(url).then(
      () => 'loaded',
      () => 'refused',
    )
    return Promise.all([
      fetched,
      loads('img'),
      loads('video'),
      loads('script'),
      loads('link'),
      socket,
    ])
  }, `${sandbox.endpoint}/v2/rooms`)
  expect(new Set(outcomes)).toEqual(new Set(['refused']))
  expect(sandbox.log).toEqual([])
})

test('no script runs that isn’t the app’s own', async ({ app }) => {
  const ran = await app.page.evaluate(async () => {
    const inline = document.createElement('script')
    inline.textContent = 'window.ran = "inline"'
    document.body.append(inline)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="/missing.png" onerror="window.ran = \'handler\'">'
    document.body.append(holder)
    // In a task of its own: the tool that runs this function may evaluate text itself.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return "evaluated"')())
        } catch {
          resolve('refused')
        }
      })
    })
    return { evaluated, ran: Reflect.get(window, 'ran') ?? 'nothing' }
  })
  expect(ran).toEqual({ evaluated: 'refused', ran: 'nothing' })
})

test('no style applies that isn’t the app’s own', async ({ app }) => {
  const colour = await app.page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { outline-color: rgb(1, 2, 3) }'
    document.head.append(style)
    return getComputedStyle(document.body).outlineColor
  })
  expect(colour).not.toBe('rgb(1, 2, 3)')
})

test('every permission is denied', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return `${name}: ${state}`
    })
    return Promise.all(states)
  })
  expect(states.filter((state) => !state.endsWith(': denied'))).toEqual([])
})

test('the browser is asked to open VideoSDK’s pages only', async ({ app }) => {
  await app.page.getByRole('button', { name: 'VideoSDK’s page on stills' }).click()
  await expect
    .poll(async () => (await app.desktopCalls()).filter(({ name }) => name.startsWith('shell.')))
    .toEqual([
      {
        name: 'shell.openExternal',
        argument: expect.stringMatching(/^https:\/\/docs\.videosdk\.live\//u),
      },
    ])
})
