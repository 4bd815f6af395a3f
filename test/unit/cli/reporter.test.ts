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
