import path from 'node:path'
import { expect, it } from 'vitest'
import { createSelections } from '../../../../main/desktop/shortcut/selections.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const room = (roomId: string) => ({ roomId, customRoomId: null })

it('remembers what was selected in each project, also after the app has ended', async () => {
  const file = path.join(await tempFolder(), 'selections.json')
  const first = createSelections(file)
  expect(await first.of('a')).toEqual([])
  await first.set('a', [room('one'), room('two')])
  await first.set('b', [room('three')])
  const again = createSelections(file)
  expect(await again.of('a')).toEqual([room('one'), room('two')])
  await again.set('a', [])
  expect(await again.of('a')).toEqual([])
  expect(await again.of('b')).toEqual([room('three')])
})

it('forgets the project that nobody has used for longest', async () => {
  const selections = createSelections(path.join(await tempFolder(), 'selections.json'))
  await selections.set('first', [room('one')])
  for (let count = 0; count < 49; count += 1) await selections.set(`p${count}`, [room('one')])
  await selections.set('first', [room('two')])
  await selections.set('last', [room('one')])
  expect(await selections.of('p0')).toEqual([])
  expect(await selections.of('first')).toEqual([room('two')])
})
