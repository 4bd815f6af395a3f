import { describe, expect, it } from 'vitest'
import {
  mostLastOptions,
  optionsFor,
  withLastOptions,
  withoutLastOptions,
} from '../../../main/capture/presets.ts'

const last = (projectId: string, format: 'jpg' | 'png' = 'jpg') => ({
  projectId,
  options: { format },
})

describe('withLastOptions', () => {
  it('keeps one a project, the newest first', () => {
    const list = withLastOptions([last('a'), last('b')], last('b', 'png'))
    expect(list).toEqual([last('b', 'png'), last('a')])
  })

  it('forgets the longest unused', () => {
    const full = Array.from({ length: mostLastOptions }, (_, index) => last(`${index}`))
    const list = withLastOptions(full, last('new'))
    expect(list).toHaveLength(mostLastOptions)
    expect([list.at(0), list.at(-1)]).toEqual([last('new'), last(`${mostLastOptions - 2}`)])
  })
})

describe('optionsFor', () => {
  it('is what the project was last captured with, or the default', () => {
    const remembered = { lastOptions: [last('a', 'png')], defaultOptions: { best: 3 } }
    expect(optionsFor(remembered, 'a')).toEqual({ format: 'png' })
    expect(optionsFor(remembered, 'b')).toEqual({ best: 3 })
  })
})

describe('withoutLastOptions', () => {
  it('leaves those of the others', () => {
    expect(withoutLastOptions([last('a'), last('b')], 'a')).toEqual([last('b')])
  })
})
