import { describe, expect, it } from 'vitest'
import { jobStates } from '../../../main/capture/job.ts'
import { clientsFor, needsRequest, obstacle } from '../../../main/cli/resume-plan.ts'
import { StillroomError } from '../../../main/errors.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { exampleAnswer, exampleJob } from '../../support/examples.ts'

const credentials = { apiKey: 'key', secret: 'secret', endpoint: 'https://api.example' }
const client = createVideoSdkClient({ credentials })
const sender = { projectId: 'project', client }
const answer = exampleAnswer()

describe('a request is needed', () => {
  it.each(jobStates.filter((state) => state !== 'requesting'))(
    'in %s without an answer',
    (state) => {
      expect(needsRequest(exampleJob({ state }))).toBe(true)
      expect(needsRequest(exampleJob({ state, answer }))).toBe(false)
    },
  )

  it('never where one has been sent already', () => {
    expect(needsRequest(exampleJob({ state: 'requesting' }))).toBe(false)
  })
})

describe('an obstacle', () => {
  const missing = new StillroomError('keychain-locked')

  it.each([
    ['the project’s own credentials', exampleJob(), sender, null],
    ['no credentials', exampleJob(), missing, 'keychain-locked'],
    ['no credentials and an answer', exampleJob({ answer }), missing, null],
    ['no credentials and an open request', exampleJob({ state: 'requesting' }), missing, null],
    ['another project', exampleJob({ projectId: 'other' }), sender, 'auth-rejected'],
    ['another project and an answer', exampleJob({ projectId: 'other', answer }), sender, null],
    ['another project of the same name', exampleJob({ projectId: 'x' }), sender, 'auth-rejected'],
  ] as const)('with %s', (_, job, who, code) => {
    expect(obstacle(job, who)?.code ?? null).toBe(code)
  })

  it.each([
    ['environment', 'VIDEOSDK_API_KEY and VIDEOSDK_SECRET'],
    ['sandbox', '--sandbox'],
    ['other', '--project "My \\"own\\" project"'],
  ])('names the credentials that are needed: %s', (projectId, words) => {
    const job = exampleJob({ projectId, projectName: 'My "own" project' })
    expect(obstacle(job, sender)?.message).toBe(
      `This capture was ordered with other credentials: ${words}.`,
    )
  })
})

describe('the client', () => {
  const http = exampleAnswer({ filePath: 'http://127.0.0.1:1/a.jpg' })
  const jobs = [
    exampleJob({ id: 'a', answer }),
    exampleJob({ id: 'b', projectId: 'local', answer: http }),
    exampleJob({ id: 'c', projectId: 'local' }),
  ]

  it('is the connection’s for its own project only', async () => {
    expect(await clientsFor(jobs, sender)('project')).toBe(client)
    expect(await clientsFor(jobs, sender)('local')).not.toBe(client)
  })

  it.each([
    ['project', false],
    ['local', true],
  ])(
    'without credentials allows http where answers of %s came that way: %s',
    async (projectId, isLoopback) => {
      const found = await clientsFor(jobs, undefined)(projectId)
      expect(found.isLoopback).toBe(isLoopback)
      await expect(found.capture({ roomId: 'abcd' })).rejects.toMatchObject({
        code: 'auth-rejected',
      })
    },
  )
})
