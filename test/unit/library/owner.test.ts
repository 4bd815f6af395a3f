import { hostname } from 'node:os'
import { expect, it } from 'vitest'
import { createOwner, describeOwner } from '../../../main/library/owner.ts'

it('names this process, each time by another id', () => {
  const now = new Date('2026-03-01T12:00:00.000Z')
  const first = createOwner('capture', now)
  expect(first).toMatchObject({
    activity: 'capture',
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
  })
  expect(createOwner('capture', now).id).not.toBe(first.id)
})

it('is described in words that lead to the process', () => {
  const since = new Date(2026, 10, 23, 14, 2, 59).toISOString()
  const owner = { id: 'x', activity: 'capture', pid: 1234, host: 'studio', since }
  expect(describeOwner(owner)).toBe(
    'Another Stillroom (capture, process 1234 on studio, since 2026-11-23 14:02) is working in this folder.',
  )
})
