import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { appMenu } from '../../../../main/desktop/menus/app-menu.ts'
import { commandIds } from '../../../../preload/commands.ts'
import { languages } from '../../../../words/language.ts'
import { loadWords } from '../../../../words/words.ts'

type Item = MenuItemConstructorOptions

const itemsOf = ({ submenu }: Item) => (submenu ?? []) as readonly Item[]
const allOf = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...allOf(itemsOf(item))])

async function menuOf(platform: NodeJS.Platform, language: (typeof languages)[number] = 'en') {
  const command = vi.fn()
  const menu = appMenu({ platform, words: await loadWords(language), command })
  return { menu, command, items: allOf(menu) }
}

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  it('has the menus that people look for', async () => {
    const { menu } = await menuOf(platform)
    const own = platform === 'darwin' ? ['Stillroom'] : []
    expect(menu.map(({ label }) => label)).toEqual([
      ...own,
      'File',
      'Edit',
      'Capture',
      'View',
      'Window',
      'Help',
    ])
  })

  it.each(languages)('has a label in %s for every item', async (language) => {
    const { items } = await menuOf(platform, language)
    for (const { type, label } of items) expect(type === 'separator' || Boolean(label)).toBe(true)
  })

  it('never takes a key that the page binds, and shows each once', async () => {
    const { items } = await menuOf(platform)
    const shown = items.filter(({ accelerator }) => accelerator !== undefined)
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
    expect(new Set(shown.map(({ accelerator }) => accelerator)).size).toBe(shown.length)
  })

  it('asks the page for its commands', async () => {
    const { items, command } = await menuOf(platform)
    for (const { click } of items) click?.({} as never, undefined, {} as never)
    const asked = command.mock.calls.map(([id]) => id)
    expect(new Set(asked).size).toBe(asked.length)
    expect(commandIds).toEqual(expect.arrayContaining(asked))
    expect(asked).toEqual(expect.arrayContaining(['openSettings', 'capture', 'openGallery']))
  })

  it.each(languages)('leads to every page, in %s', async (language) => {
    const { menu } = await menuOf(platform, language)
    const { commands, system } = await loadWords(language)
    const view = menu.find(({ label }) => label === system.menu.view)
    const shown = itemsOf(view as Item).map(({ label }) => label)
    const pages = ['openRooms', 'openGallery', 'openSchedules', 'openActivity', 'openWall'] as const
    expect(shown.slice(0, pages.length)).toEqual(pages.map((id) => commands.titles[id]))
  })

  it('offers neither reloading nor the developer tools', async () => {
    const { items } = await menuOf(platform)
    const roles = items.map(({ role }) => String(role).toLowerCase())
    expect(roles.filter((role) => /reload|devtools/u.test(role))).toEqual([])
  })
})

it('puts settings and about where a Mac has them', async () => {
  const [own] = (await menuOf('darwin')).menu
  const roles = itemsOf(own as Item).map(({ role, label }) => role ?? label)
  expect(roles).toEqual(
    expect.arrayContaining(['about', 'Open Settings', 'services', 'hide', 'quit']),
  )
})
