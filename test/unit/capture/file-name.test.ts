import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameFacts } from '../../../main/capture/file-name.ts'
import {
  checkTemplate,
  defaultTemplate,
  fileNameTokens,
  renderFileName,
} from '../../../main/capture/file-name.ts'
import { longestSegment } from '../../../main/capture/safe-segment.ts'
import { StillroomError } from '../../../main/errors.ts'
import { imageFormats } from '../../../main/videosdk/types.ts'

const facts: NameFacts = {
  jobId: '5f2b7c1e-0d4a-4c8e-9a56-3f1d2e7b8c90',
  roomId: 'abcd-efgh-ijkl',
  customRoomId: 'main stage',
  projectName: 'My project',
  capturedAt: new Date(2026, 0, 2, 3, 4, 5, 67).toISOString(),
  streamTime: null,
  width: 1280,
  height: 720,
  format: 'jpg',
  seq: 7,
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('..', '/', '\\', '/etc', 'C:\\', 'a/../..', '{room}', '{id}/..', '.', 'nul', ''),
)
const anyFacts: fc.Arbitrary<NameFacts> = fc.record({
  jobId: fc.uuid(),
  roomId: text,
  customRoomId: fc.option(text),
  projectName: text,
  capturedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  streamTime: fc.option(fc.double({ min: 0, max: 86_400, noNaN: true })),
  width: fc.nat(),
  height: fc.nat(),
  format: fc.constantFrom(...imageFormats),
  seq: fc.nat(),
})
const piece = fc.oneof(
  fc.constantFrom(...fileNameTokens).map((token) => `{${token}}`),
  fc.constantFrom('/', '//', '..', '.', '\\', '{', '}', '{constructor}', '{x}', ' ', 'C:', '\0'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const anyTemplate = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('renderFileName, for any template and facts', () => {
  it('never leaves the library folder', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, any) => {
        const file = renderFileName(template, any)
        for (const join of [path.posix, path.win32]) {
          const relative = join.relative(join.resolve('/library'), join.resolve('/library', file))
          expect(relative.split(join.sep)).toEqual(file.split('/'))
          expect(relative).not.toMatch(/^\.\./u)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves room in each segment for the decorations of a part file and of copies', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, any) => {
        for (const segment of renderFileName(template, any).split('/')) {
          const decorated = `.${segment} (9999).${any.jobId}.out.part`
          expect(Buffer.byteLength(decorated)).toBeLessThanOrEqual(255)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(imageFormats)('leaves that room in the longest name of a %s', (format) => {
    const long = { ...facts, format, projectName: 'x'.repeat(500) }
    expect(Buffer.byteLength(renderFileName('{project}', long))).toBe(longestSegment)
  })

  it('ends in the format of the file', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, any) => {
        expect(renderFileName(template, any).endsWith(`.${any.format}`)).toBe(true)
      }),
    )
  })
})

describe('checkTemplate', () => {
  it('throws nothing but a StillroomError, and what it passes renders as many folders as it has', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, any) => {
        try {
          checkTemplate(template)
        } catch (error) {
          expect(error).toBeInstanceOf(StillroomError)
          return
        }
        const segments = renderFileName(template, any).split('/')
        expect(segments).toHaveLength(template.split('/').length)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['{size}', 'There is no {size}. The tokens are {room}'],
    ['{Room}', 'There is no {Room}'],
    ['{constructor}', 'There is no {constructor}'],
    ['{}', 'There is no {}'],
    ['{room', 'stands alone'],
    ['room}', 'stands alone'],
    ['{{room}}', 'stands alone'],
    ['../{room}', 'can’t leave the library folder'],
    ['{room}/../..', 'can’t leave the library folder'],
    ['{room}/. /x', 'can’t leave the library folder'],
    ['/etc/{room}', 'starts inside the library folder'],
    ['C:/{room}', 'starts inside the library folder'],
    ['{room}\\{id}', 'Use / between folders'],
    ['{room}//{id}', 'folder without a name'],
    ['{room}/', 'folder without a name'],
    ['x'.repeat(501), 'longer than 500 characters'],
  ])('refuses %j', (template, words) => {
    expect(() => checkTemplate(template)).toThrow(words)
  })

  it('passes the default', () => {
    expect(checkTemplate(defaultTemplate)).toBe(defaultTemplate)
  })
})

describe('renderFileName', () => {
  it('fills the default template', () => {
    expect(renderFileName(defaultTemplate, facts)).toBe(
      'abcd-efgh-ijkl/2026-01-02/abcd-efgh-ijkl_2026-01-02_03-04-05_1280x720.jpg',
    )
  })

  it.each([
    ['{name}', {}, 'main stage'],
    ['{name}', { customRoomId: null }, 'abcd-efgh-ijkl'],
    ['{project}', { projectName: '../up' }, '_-up'],
    ['{ms}', {}, '067'],
    ['{utc}', { capturedAt: '2026-01-02T03:04:05.678Z' }, '20260102T030405Z'],
    ['{date}', { capturedAt: '0900-05-06T12:00:00.000Z' }, '0900-05-06'],
    ['{streamtime}', {}, 'live'],
    ['{streamtime}', { streamTime: 0 }, '00h00m00s'],
    ['{streamtime}', { streamTime: 3723.5 }, '01h02m03.5s'],
    ['{streamtime}', { streamTime: 59.9999 }, '00h00m59s'],
    ['{width}x{height}', {}, '1280x720'],
    ['{format}', { format: 'webp' }, 'webp'],
    ['{seq}', {}, '000007'],
    ['{seq}', { seq: 12_345_678 }, '12345678'],
    ['{id}', {}, '5f2b7c1e'],
    ['{room}', { roomId: '{id}' }, '{id}'],
    ['{room}', { roomId: '../../etc/passwd' }, '_-..-etc-passwd'],
  ] as const)('fills %s from %j', (template, changes, stem) => {
    const all = { ...facts, ...changes }
    expect(renderFileName(template, all)).toBe(`${stem}.${all.format}`)
  })

  it('keeps a name of 400 characters within what a file system takes', () => {
    const file = renderFileName('{room}', { ...facts, roomId: 'r'.repeat(400) })
    expect(file).toBe(`${'r'.repeat(196)}.jpg`)
  })
})
