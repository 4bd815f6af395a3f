import { describe, expect, it } from 'vitest'
import { connectProblems } from '../../../../renderer/welcome/connect-draft.ts'

const good = { name: 'Webinars', apiKey: 'key', endpoint: '' }

describe('connectProblems', () => {
  it('finds nothing wrong with a filled form', () => {
    expect(connectProblems(good, true)).toEqual({})
    expect(connectProblems({ ...good, endpoint: ' http://127.0.0.1:4000 ' }, true)).toEqual({})
  })

  it.each([
    [{ ...good, name: '  ' }, true, 'name'],
    [{ ...good, apiKey: '' }, true, 'apiKey'],
    [good, false, 'secret'],
    [{ ...good, endpoint: 'api.videosdk.live' }, true, 'endpoint'],
    [{ ...good, endpoint: 'ftp://x' }, true, 'endpoint'],
    [{ ...good, endpoint: 'https:///' }, true, 'endpoint'],
  ])('%j (secret: %s) has a problem with %s', (draft, hasSecret, field) => {
    expect(Object.keys(connectProblems(draft, hasSecret))).toEqual([field])
  })
})
