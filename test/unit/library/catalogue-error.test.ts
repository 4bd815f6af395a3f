import { expect, it } from 'vitest'
import { catalogueError } from '../../../main/library/catalogue-error.ts'

it.each([
  ['SQLITE_FULL', 'disk-full', 'The disk with Stillroom’s catalogue is full.'],
  ['ENOSPC', 'disk-full', 'The disk with Stillroom’s catalogue is full.'],
  ['SQLITE_READONLY_DBMOVED', 'folder-not-writable', 'Stillroom’s catalogue can’t be written to.'],
  ['SQLITE_CANTOPEN_ISDIR', 'folder-not-writable', 'Stillroom’s catalogue can’t be written to.'],
  ['EACCES', 'folder-not-writable', 'Stillroom’s catalogue can’t be written to.'],
  ['EROFS', 'folder-not-writable', 'Stillroom’s catalogue can’t be written to.'],
  ['EEXIST', 'folder-not-writable', 'Stillroom’s catalogue can’t be written to.'],
  ['ENOTDIR', 'folder-missing', 'Stillroom’s catalogue can’t be reached on its disk.'],
  ['SQLITE_IOERR_FSYNC', 'folder-missing', 'Stillroom’s catalogue can’t be reached on its disk.'],
  ['SQLITE_BUSY_SNAPSHOT', 'timeout', 'Another program holds Stillroom’s catalogue.'],
  ['SQLITE_CORRUPT_VTAB', 'internal', 'Stillroom’s catalogue is damaged.'],
  ['SQLITE_NOTADB', 'internal', 'Stillroom’s catalogue is damaged.'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'internal', 'The catalogue failed: what it said'],
  ['', 'internal', 'The catalogue failed: what it said'],
])('%s means %s', (code, expected, message) => {
  const error = catalogueError({ code, message: 'what it said' })
  expect(error).toMatchObject({ code: expected, message })
})

it('keeps what is in words already', () => {
  const failure = { code: 'internal', message: 'Too new.', action: 'Update.' } as const
  expect(catalogueError({ failure })).toMatchObject(failure)
})
