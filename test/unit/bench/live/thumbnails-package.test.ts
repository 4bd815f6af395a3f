import { expect, it } from 'vitest'
import { npmCode } from '../../../bench/live/thumbnails-package.ts'

it.each([
  {
    error: {
      code: 1,
      stderr: 'npm error code ECONNREFUSED\nnpm error request to http://a.b/c failed',
    },
    told: 'ECONNREFUSED',
  },
  { error: { code: null, killed: true, stderr: '' }, told: 'too slow' },
  { error: { code: 'ENOENT', stderr: '' }, told: 'ENOENT' },
])('tells $told, and nothing of this computer', ({ error, told }) => {
  expect(npmCode(error)).toBe(told)
})
