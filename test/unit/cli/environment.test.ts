import { expect, it } from 'vitest'
import { takeEnvironment } from '../../../main/cli/environment.ts'

it('takes the secret out of what helper processes inherit', () => {
  const env = { VIDEOSDK_API_KEY: 'key', VIDEOSDK_SECRET: 'secret', PATH: '/bin' }
  expect(takeEnvironment(env)).toEqual({
    VIDEOSDK_API_KEY: 'key',
    VIDEOSDK_SECRET: 'secret',
    PATH: '/bin',
  })
  expect(env).toEqual({ VIDEOSDK_API_KEY: 'key', PATH: '/bin' })
})
