import { describe, expect, it } from 'vitest'
import {
  flawName,
  flawsWords,
  markWords,
  verdictWords,
} from '../../../../renderer/stills/assessment-words.ts'
import { fakeAssessment } from '../../../support/fake-assessment.ts'

describe('verdictWords', () => {
  it.each([
    ['black', 'Black'],
    ['white', 'White'],
    ['blurred', 'Blurred'],
    ['frozen', 'Frozen: the picture did not change'],
  ] as const)('says %s as “%s”', (verdict, words) => {
    expect(verdictWords(verdict)).toBe(words)
    // What is seen in a list must be part of what is heard.
    expect(words.startsWith(flawName(verdict))).toBe(true)
  })
})

it.each([
  [[], 'None'],
  [['blurred'], 'Blurred'],
  [['black', 'frozen'], 'Black, frozen'],
] as const)('says the flaws %j as “%s”', (flaws, words) => {
  expect(flawsWords(flaws)).toBe(words)
})

it('marks the take that was kept, where only the best one was', () => {
  const assessment = fakeAssessment({ best: 1, own: 1 })
  const marks = assessment.takes.map((_, index) => markWords(assessment, index))
  expect(marks).toEqual(['', 'Best, kept as this still', ''])
})

it('marks the best one and the still’s own, where all were kept', () => {
  const assessment = fakeAssessment({ best: 0, own: 2 })
  const marks = assessment.takes.map((_, index) => markWords(assessment, index))
  expect(marks).toEqual(['Best', '', 'Kept as this still'])
})
