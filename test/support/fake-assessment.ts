import type { Assessment, TakeReport } from '../../renderer/stills/assessment-words.ts'

/** A take without a flaw, `index` seconds after the first. */
function fakeTake(index: number): TakeReport {
  const score = {
    sharpness: 0.8,
    exposure: 1,
    contrast: 0.6,
    colourfulness: 0.5,
    difference: index === 0 ? null : 0.4,
    total: 0.7,
  }
  return {
    capturedAt: new Date(Date.UTC(2026, 10, 23, 12, 0, index)).toISOString(),
    score,
    flaws: [],
  }
}

/** Three takes of a room with nothing wrong, of which the second was the best. */
export function fakeAssessment(change: Partial<Assessment> = {}): Assessment {
  const takes = [0, 1, 2].map(fakeTake)
  return { asked: takes.length, takes, best: 1, own: 1, verdict: null, ...change }
}
