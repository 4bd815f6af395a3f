import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { mostMarked, noMarks, openRoomMarks } from '../../../main/rooms/room-marks.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const room = (roomId: string) => ({
  roomId,
  customRoomId: null,
  disabled: false,
  createdAt: '2026-11-23T12:00:00.000Z',
})

async function open(folder?: string) {
  const at = folder ?? (await tempFolder())
  const file = path.join(at, 'rooms.json')
  const onSetAside = vi.fn<(file: string) => void>()
  const marks = await openRoomMarks({ file, onSetAside })
  return { folder: at, file, marks, onSetAside }
}

describe('the marks of rooms', () => {
  it('are kept a project at a time, and there again at the next start', async () => {
    const { folder, marks } = await open()
    await marks.change('p1', { favourites: ['b', 'a', 'b'] })
    await marks.change('p1', { hidden: ['c'] })
    await marks.add('p2', room('x'))
    const { marks: again } = await open(folder)
    expect(again.of('p1')).toEqual({ favourites: ['b', 'a'], hidden: ['c'], added: [] })
    expect(again.of('p2')).toEqual({ ...noMarks, added: [room('x')] })
    expect(again.of('nobody')).toEqual(noMarks)
  })

  it('carry out changes in the order of their calls', async () => {
    const { folder, marks } = await open()
    await Promise.all([
      marks.change('p', { favourites: ['a'] }),
      marks.change('p', { favourites: ['a', 'b'] }),
      marks.add('p', room('x')),
      marks.change('p', { hidden: ['c'] }),
    ])
    const expected = { favourites: ['a', 'b'], hidden: ['c'], added: [room('x')] }
    expect(marks.of('p')).toEqual(expected)
    expect((await open(folder)).marks.of('p')).toEqual(expected)
  })

  it('tell who listens which project has changed', async () => {
    const { marks } = await open()
    const listener = vi.fn()
    const end = marks.subscribe(listener)
    await marks.change('p', { hidden: ['a'] })
    end()
    await marks.change('q', { hidden: ['a'] })
    expect(listener.mock.calls).toEqual([['p']])
  })

  it('add a room once, take it away, and bring it back to its place', async () => {
    const { marks } = await open()
    for (const id of ['a', 'b', 'c', 'b']) await marks.add('p', room(id))
    const ids = () => marks.of('p').added.map(({ roomId }) => roomId)
    expect(ids()).toEqual(['a', 'b', 'c'])
    await marks.remove('p', 'b')
    await marks.remove('p', 'nobody')
    expect(ids()).toEqual(['a', 'c'])
    await marks.restore('p', 'b')
    await marks.restore('p', 'b')
    await marks.restore('p', 'nobody')
    expect(ids()).toEqual(['a', 'b', 'c'])
  })

  it('go with their project', async () => {
    const { file, marks } = await open()
    await marks.change('p', { hidden: ['a'] })
    await marks.forget('p')
    await marks.forget('nobody')
    expect(marks.of('p')).toEqual(noMarks)
    expect(await readFile(file, 'utf8')).not.toContain('"p"')
  })

  it('refuse more than their number, and stay as they were', async () => {
    const { marks } = await open()
    const many = Array.from({ length: mostMarked + 1 }, (_, n) => `room-${n}`)
    await marks.change('p', { favourites: many.slice(1) })
    await expect(marks.change('p', { favourites: many })).rejects.toMatchObject({
      code: 'invalid-options',
    })
    expect(marks.of('p').favourites).toHaveLength(mostMarked)
  })

  it.each([
    ['no JSON', '{"version": 1,'],
    ['another version', '{"version": 2, "projects": {}}'],
    ['marks of another form', '{"version": 1, "projects": {"p": {"favourites": "a"}}}'],
    [
      'an id that none is',
      '{"version":1,"projects":{"p":{"favourites":[""],"hidden":[],"added":[]}}}',
    ],
  ])('set a file aside that is %s, and begin anew', async (_name, text) => {
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'rooms.json'), text)
    const { marks, onSetAside } = await open(folder)
    expect(marks.of('p')).toEqual(noMarks)
    const [aside] = await readdir(folder)
    expect(aside).toMatch(/^rooms\.json\.corrupt-/u)
    expect(onSetAside).toHaveBeenCalledWith(path.join(folder, aside ?? ''))
    expect(await readFile(path.join(folder, aside ?? ''), 'utf8')).toBe(text)
    await marks.change('p', { hidden: ['a'] })
    expect((await open(folder)).marks.of('p').hidden).toEqual(['a'])
  })
})
