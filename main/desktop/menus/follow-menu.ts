import { Menu } from 'electron'
import type { CommandId } from '../../../preload/commands.ts'
import type { MainWords } from '../main-words.ts'
import { appMenu } from './app-menu.ts'

/** Sets the window's menus, and again in each language that is taken up. */
export function followMenu(words: MainWords, command: (id: CommandId) => void): void {
  const set = () => {
    const template = appMenu({ platform: process.platform, words: words.current(), command })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  set()
  words.onChange(set)
}
