import { describe, expect, it } from 'vitest'
import { fittedWords, formatWords, triesWords } from '../../../../renderer/stills/still-words.ts'
import { fakeAssessment } from '../../../support/fake-assessment.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const size = { width: 1280, height: 720 }

describe('fittedWords', () => {
  it.each([
    [{ fittedFrom: size, options: { fit: 'crop' } }, '1280 × 720, cropped'],
    [{ fittedFrom: size, options: { fit: 'pad' } }, '1280 × 720, with bars'],
    [{ fittedFrom: size, options: {} }, '1280 × 720'],
    [{ fittedFrom: null, options: { fit: 'crop' } }, null],
  ] as const)('says %j as %j', (change, words) => {
    expect(fittedWords(fakeStill(1, change))).toBe(words)
  })
})

it('tells a format that was made here', () => {
  expect(formatWords(fakeStill(1, { format: 'webp' }))).toBe('webp')
  expect(formatWords(fakeStill(1, { format: 'webp', convertedFrom: 'png' }))).toBe(
    'webp, made from png',
  )
})

it('counts tries of one still, and requests of several takes', () => {
  expect(triesWords(fakeStill(1))).toBe('1 try')
  expect(triesWords(fakeStill(1, { attempts: 4 }))).toBe('4 tries')
  const assessment = fakeAssessment()
  expect(triesWords(fakeStill(1, { attempts: 3, assessment }))).toBe('3 requests')
})
