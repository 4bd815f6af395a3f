import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { retentionMethods } from '../../../main/library/retention.ts'
import { trashMethods } from '../../../main/library/trashed.ts'

/** What the methods ask of the database, as they ask it. */
function statements() {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  for (const sql of migrations) db.exec(sql)
  const prepare = db.prepare.bind(db)
  const asked: string[] = []
  db.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as typeof db.prepare
  retentionMethods(db)
  trashMethods(db)
  return asked
    .filter((sql) => /\bstills\b/u.test(sql))
    .map((sql) => {
      const names = [...sql.matchAll(/@(\w+)/gu)].map(([, name]) => [name, 0])
      const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(Object.fromEntries(names))
      const plan = (rows as { detail: string }[]).map(({ detail }) => detail)
      return { sql, plan }
    })
}

it('never goes through all stills', () => {
  const all = statements()
  expect(all).toHaveLength(7)
  for (const { sql, plan } of all) {
    const ofStills = plan.filter((step) => /\b(stills|jobs|batches)\b/u.test(step))
    expect(ofStills, sql).not.toEqual([])
    for (const step of ofStills) expect(step).toMatch(/SEARCH|USING INDEX stillsTrash/u)
  }
})

it('finds a room’s stills in their order', () => {
  const room = statements().find(({ sql }) => sql.includes('roomId = @roomId AND'))
  expect(room?.plan.join()).toContain('stillsRoom (roomId=? AND place<?)')
  expect(room?.plan.join()).not.toContain('ORDER BY')
})
