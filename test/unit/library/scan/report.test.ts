import { expect, it } from 'vitest'
import type { ScanMessage } from '../../../../main/library/scan/messages.ts'
import { createReport } from '../../../../main/library/scan/report.ts'

it('tells at most ten times a second, and everything in the end', () => {
  const messages: ScanMessage[] = []
  let now = 0
  const report = createReport(
    (message) => void messages.push(message),
    () => now,
  )
  report.expect(1000)
  for (let file = 0; file < 1000; file += 1) {
    now += 1
    report.step()
    report.changed(file)
  }
  report.found('missing', { folder: '/library', file: 'a.png' })
  report.flush()
  const progress = messages.filter(({ type }) => type === 'progress')
  expect(progress.length).toBeLessThanOrEqual(12)
  expect(progress.at(-1)).toMatchObject({
    done: 1000,
    total: 1000,
    found: { missing: 1, added: 0 },
  })
  const places = messages.flatMap((message) => (message.type === 'places' ? message.places : []))
  expect(places).toEqual(Array.from({ length: 1000 }, (_, index) => index))
})
