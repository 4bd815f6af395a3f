import { describe, expect, it } from 'vitest'
import { steppedZoom, wheelFactor } from '../../../../renderer/viewer/zoom-steps.ts'

const turn = (deltaY: number, change: { deltaMode?: number; ctrlKey?: boolean } = {}) =>
  wheelFactor({ deltaY, deltaMode: 0, ctrlKey: false, ...change })

describe('steps of zoom', () => {
  it('leads in and back out', () => {
    expect(steppedZoom(steppedZoom(1, 'in'), 'out')).toBeCloseTo(1, 12)
    expect(steppedZoom(1, 'in')).toBeGreaterThan(1)
  })

  it('goes in as the wheel turns away, and as far back', () => {
    expect(turn(-120)).toBeGreaterThan(1)
    expect(turn(-120) * turn(120)).toBeCloseTo(1, 12)
    expect(turn(0)).toBe(1)
  })

  it('takes lines and pages for what they are, and never jumps', () => {
    expect(turn(-3, { deltaMode: 1 })).toBeCloseTo(turn(-48), 12)
    expect(turn(-1e9)).toBeLessThan(3)
    expect(turn(1e9)).toBeGreaterThan(0.3)
  })

  it('goes further for the small steps of a pinch', () => {
    expect(turn(-2, { ctrlKey: true })).toBeGreaterThan(turn(-2))
  })
})
