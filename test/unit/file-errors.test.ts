import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../main/errors.ts'
import { errnoOf, fileError } from '../../main/file-errors.ts'

function errno(code: unknown): Error {
  return Object.assign(new Error('x'), { code })
}

describe('fileError', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['ENOENT', 'folder-missing'],
    ['ENOTDIR', 'folder-missing'],
    ['ESTALE', 'folder-missing'],
    ['EIO', 'folder-missing'],
    ['EACCES', 'folder-not-writable'],
    ['EPERM', 'folder-not-writable'],
    ['EROFS', 'folder-not-writable'],
    ['ENAMETOOLONG', 'folder-not-writable'],
    ['ABORT_ERR', 'cancelled'],
    ['EMFILE', 'internal'],
  ])('%s is %s', (code, expected) => {
    const error = errno(code)
    expect(fileError(error)).toMatchObject({ code: expected, cause: error })
  })

  it('uses the fallback for what is nobody’s fault it knows', () => {
    expect(fileError(errno('EMFILE'), 'folder-not-writable').code).toBe('folder-not-writable')
    expect(fileError(errno('ENOSPC'), 'folder-not-writable').code).toBe('disk-full')
  })

  it('leaves a StillroomError as it is', () => {
    const error = new StillroomError('image-invalid')
    expect(fileError(error)).toBe(error)
  })

  it('knows what Node really throws', async () => {
    const error = await readFile('/nowhere/at/all').catch((thrown: unknown) => thrown)
    expect(fileError(error).code).toBe('folder-missing')
  })
})

it.each([
  [errno('EEXIST'), 'EEXIST'],
  [errno(17), undefined],
  [new Error('x'), undefined],
  ['EEXIST', undefined],
  [undefined, undefined],
])('errnoOf %s', (error, expected) => {
  expect(errnoOf(error)).toBe(expected)
})
