import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createAutostartFile, desktopEntry } from '../../../../main/desktop/login/autostart-file.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const command = { program: '/opt/Stillroom/stillroom', args: ['--hidden'] }

it('is off at first, can be switched on, and off again', async () => {
  const file = path.join(await tempFolder(), 'autostart', 'stillroom.desktop')
  const item = createAutostartFile(file, command)
  expect(await item.get()).toEqual({ isSupported: true, isOn: false, needsApproval: false })
  expect(await item.set(true)).toMatchObject({ isOn: true })
  expect(await readFile(file, 'utf8')).toContain('Exec="/opt/Stillroom/stillroom" "--hidden"\n')
  expect(await item.set(false)).toMatchObject({ isOn: false })
  expect(await item.set(false)).toMatchObject({ isOn: false })
})

it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'Hidden = True'])(
  'is off where a desktop has written %s',
  async (line) => {
    const file = path.join(await tempFolder(), 'stillroom.desktop')
    await writeFile(file, `${desktopEntry(command)}${line}\n`)
    expect(await createAutostartFile(file, command).get()).toMatchObject({ isOn: false })
  },
)

it('says what is wrong where the folder is none', async () => {
  const folder = await tempFolder()
  await writeFile(path.join(folder, 'autostart'), '')
  const item = createAutostartFile(path.join(folder, 'autostart', 'stillroom.desktop'), command)
  await expect(item.set(true)).rejects.toThrow('Starting at login can’t be changed')
})

it.each([
  ['/opt/My App/stillroom', 'Exec="/opt/My App/stillroom"'],
  ['/opt/50%/stillroom', 'Exec="/opt/50%%/stillroom"'],
  ['/opt/$HOME`id`"x/stillroom', 'Exec="/opt/\\\\$HOME\\\\`id\\\\`\\\\"x/stillroom"'],
  ['/opt/a\\b', 'Exec="/opt/a\\\\\\\\b"'],
])('quotes %s as the specification says', (program, line) => {
  expect(desktopEntry({ program, args: [] }).split('\n')).toContain(line)
})

it('refuses a path that would be a line of its own', () => {
  expect(() => desktopEntry({ program: '/opt/a\nHidden=true', args: [] })).toThrow('line break')
})
