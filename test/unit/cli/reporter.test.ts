import { describe, expect, it } from 'vitest'
import { createReporter } from '../../../main/cli/reporter.ts'
import { StillroomError, toFailure } from '../../../main/errors.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'
import { createContext } from './context.ts'

function createBench(json: boolean) {
  const { context, written } = createContext()
  return { reporter: createReporter({ ...context, json }), written }
}

const failure = toFailure(new StillroomError('offline', { serverMessage: 'no' }))
const failed = exampleJob({ state: 'failed', failure, attempts: 2 })

describe('with --json', () => {
  it('prints one object a line with the documented keys in their order', () => {
    const { reporter, written } = createBench(true)
    reporter.expect(3)
    reporter.job({ job: exampleJob() })
    reporter.still(exampleStill({ folder: '/library', file: 'a/b.jpg', ms: 12.6 }))
    reporter.job({ job: failed })
    reporter.summarize()
    const lines = written.stdout.trimEnd().split('\n')
    const values: Record<string, unknown>[] = lines.map((line) => JSON.parse(line))
    expect(values.map((value) => Object.keys(value).join())).toEqual([
      'type,roomId,file,bytes,width,height,format,sha256,capturedAt,attempts,ms',
      'type,roomId,code,message,attempts',
      'type,saved,failed,cancelled,ms',
    ])
    expect(values).toMatchObject([
      { type: 'saved', file: '/library/a/b.jpg', ms: 13 },
      { type: 'failed', code: 'offline', attempts: 2, message: expect.stringContaining('“no”') },
      { type: 'summary', saved: 1, failed: 1, cancelled: 1 },
    ])
    expect(written.stderr).toBe('')
  })

  it('prints nothing but the summary when there was nothing to do', () => {
    const { reporter, written } = createBench(true)
    reporter.expect(0)
    reporter.summarize()
    expect(JSON.parse(written.stdout)).toMatchObject({ type: 'summary', saved: 0, cancelled: 0 })
  })
})

describe('with --events', () => {
  it('tells what waits and why, and how captures flow, beside the results', () => {
    const { context, written } = createContext()
    const reporter = createReporter({ ...context, json: true, events: true })
    reporter.job({
      job: { ...exampleJob(), failure },
      nextTryAt: Date.parse('2026-03-01T12:00:05Z'),
    })
    reporter.flow({
      projectId: 'project',
      limit: 2,
      concurrency: 4,
      pause: { until: Date.parse('2026-03-01T12:00:05Z'), failure },
      offline: null,
    })
    reporter.tell('Tick 2 skipped.', { type: 'schedule', message: 'Tick 2 skipped.' })
    const values = written.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(values).toMatchObject([
      { type: 'waiting', code: 'offline', nextTryAt: '2026-03-01T12:00:05.000Z' },
      { type: 'flow', limit: 2, pause: { until: '2026-03-01T12:00:05.000Z' }, offline: null },
      { type: 'schedule', message: 'Tick 2 skipped.' },
    ])
    expect(written.stderr).toContain('Next try in')
  })
})

it('tells people once why everything waits, not at every look', () => {
  const { reporter, written } = createBench(false)
  const outage = { since: 0, nextProbeAt: 1000, failure }
  const flow = { projectId: 'project', limit: 4, concurrency: 4, pause: null, offline: outage }
  reporter.flow(flow)
  reporter.flow({ ...flow, offline: { ...outage, nextProbeAt: 3000 } })
  reporter.flow({ ...flow, offline: null })
  expect(written.stderr.split('\n').filter(Boolean)).toHaveLength(1)
  expect(written.stdout).toBe('')
})

it('counts every take that is kept, and says what is wrong with a room', () => {
  const { reporter, written } = createBench(true)
  const assessment = { asked: 2, takes: [], best: 0, own: 0, verdict: 'frozen' } as const
  reporter.expect(1)
  for (const id of ['a', 'b']) {
    reporter.job({ job: exampleJob({ id }) })
    reporter.still(exampleStill({ jobId: id, assessment }))
  }
  reporter.summarize()
  const last = JSON.parse(written.stdout.trimEnd().split('\n').at(-1) ?? '')
  expect(last).toMatchObject({ saved: 2, failed: 0, cancelled: 0 })
  expect(written.stderr).toContain('frozen')
})

describe('for people', () => {
  it('prints a line a room and a sum', () => {
    const { reporter, written } = createBench(false)
    reporter.expect(3)
    reporter.still(exampleStill({ file: 'a.jpg' }))
    reporter.job({ job: failed })
    reporter.summarize()
    const [saved, problem, sum] = written.stdout.split('\n')
    expect(saved).toBe('saved   abcd-efgh-ijkl  1280x720 jpg  1 kB  /library/a.jpg')
    expect(problem).toContain('failed  abcd-efgh-ijkl  The server can’t be reached.')
    expect(sum).toMatch(/^1 saved, 1 failed, 1 not done in \d+\.\d s$/u)
  })

  it('adds up what it is told to expect', () => {
    const { reporter, written } = createBench(false)
    reporter.expect(2)
    reporter.expect(1)
    reporter.summarize()
    expect(written.stdout).toContain('3 not done')
  })

  it('says when it will try again', () => {
    const { reporter, written } = createBench(false)
    const job = exampleJob({ failure: toFailure(new StillroomError('rate-limited')) })
    reporter.job({ job, nextTryAt: Date.now() + 5000 })
    expect(written.stderr).toMatch(/asks for fewer requests\..* Next try in 5 s\.\n$/u)
    expect(written.stdout).toBe('')
  })

  it('says that no room is live', () => {
    const { reporter, written } = createBench(false)
    reporter.expect(0)
    expect(written.stdout).toBe('No room is live.\n')
  })
})
