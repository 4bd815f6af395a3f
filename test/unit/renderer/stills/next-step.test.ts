import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../../main/errors.ts'
import type { NextStep } from '../../../../renderer/stills/next-step.ts'
import { leadsSomewhere, nextStep } from '../../../../renderer/stills/next-step.ts'

const steps: Readonly<Record<(typeof errorCodes)[number], NextStep | null>> = {
  'auth-rejected': 'enterSecret',
  'clock-skew': null,
  forbidden: 'openDashboard',
  'room-not-found': 'refreshRooms',
  'stream-not-live': 'refreshRooms',
  'rate-limited': null,
  offline: null,
  timeout: null,
  'server-error': null,
  'bad-response': null,
  'image-invalid': null,
  'image-too-large': 'correctOptions',
  'disk-full': 'openFolder',
  'folder-missing': 'chooseFolder',
  'folder-not-writable': 'chooseFolder',
  'keychain-unavailable': 'openSecrets',
  'keychain-locked': 'openSecrets',
  'invalid-options': 'correctOptions',
  'outcome-unknown': null,
  cancelled: null,
  internal: null,
}

describe('the next step', () => {
  it.each(errorCodes)('after %s', (code) => {
    expect(nextStep(code)).toBe(steps[code])
  })

  it.each<readonly [NextStep, string, boolean]>([
    ['refreshRooms', 'open', true],
    ['refreshRooms', 'other', false],
    ['correctOptions', 'open', true],
    ['correctOptions', 'other', false],
    ['enterSecret', 'other', true],
    ['enterSecret', 'removed', false],
    ['openFolder', 'removed', true],
    ['openSecrets', 'removed', true],
  ])('%s for a capture of the project “%s”: %s', (step, projectId, leads) => {
    const projects = { open: 'open', connected: ['open', 'other'] }
    expect(leadsSomewhere(step, projectId, projects)).toBe(leads)
  })
})
