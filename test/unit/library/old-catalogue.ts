import Database from 'better-sqlite3'
import { migrations } from '../../../main/library/migrations/migrations.ts'

export interface OldStill {
  readonly id: string
  readonly capturedAt: string
  readonly customRoomId?: string | null
  readonly differences?: string
  readonly assessment?: string | null
}

/** Makes a catalogue as Stillroom left it at some version, 1 or 2, with these stills. */
export function makeOldCatalogue(file: string, version: 1 | 2, stills: readonly OldStill[]): void {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  for (const sql of migrations.slice(0, version)) db.exec(sql)
  db.pragma(`user_version = ${version}`)
  const columns = version === 1 ? '' : ', assessment'
  const insert = db.prepare(
    `INSERT INTO stills (id, jobId, projectId, projectName, roomId, customRoomId, folder, file,
       bytes, width, height, format, sha256, capturedAt, savedAt, options, differences, attempts,
       ms, sourceHost${columns})
     VALUES (@id, 'job-' || @id, 'project', 'My project', 'abcd-efgh-ijkl', @customRoomId,
       '/library', 'abcd-efgh-ijkl/' || @id || '.jpg', 1000, 1280, 720, 'jpg',
       '${'ab'.repeat(32)}', @capturedAt, @capturedAt, '{}', @differences, 1, 120,
       'cdn.example'${columns && ', @assessment'})`,
  )
  db.transaction(() => {
    for (const still of stills) {
      insert.run({ customRoomId: null, differences: '[]', assessment: null, ...still })
    }
  })()
  db.close()
}

/** So many stills, each captured a second after the one before. */
export function oldStills(count: number): readonly OldStill[] {
  const first = Date.parse('2026-03-01T12:00:00.000Z')
  return Array.from({ length: count }, (_, index) => ({
    id: `still-${String(index).padStart(6, '0')}`,
    capturedAt: new Date(first + index * 1000).toISOString(),
    customRoomId: index % 3 === 0 ? 'main-stage' : null,
  }))
}
