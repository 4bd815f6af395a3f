import { describe, expect, it } from 'vitest'
import { plainNotes } from '../../../main/updates/plain-notes.ts'

describe('plainNotes', () => {
  it.each<[string, unknown, string | null]>([
    ['Markdown', '- Wall in **full** screen\n- Faster', '- Wall in **full** screen\n- Faster'],
    ['HTML', '<ul><li>Wall</li><li>A &lt;b&gt; &amp;lt;</li></ul>', 'Wall\nA <b> &lt;'],
    ['a script', '<script src="https://x.test"></script>New', 'New'],
    ['versions', [{ version: '2', note: 'Two' }, { note: null }, 7, { note: 'One' }], 'Two\n\nOne'],
    ['controls', 'a\u0000\u001b[31mb\u202ec\n', 'a[31mbc'],
    ['a < that begins no tag', '1 < 2', '1 < 2'],
    ['nothing', undefined, null],
    ['an empty text', ' \n', null],
    ['something else', { note: 'x' }, null],
  ])('makes plain text of %s', (_, notes, text) => {
    expect(plainNotes(notes)).toBe(text)
  })

  it('cuts what is too long', () => {
    expect(plainNotes('x'.repeat(100_000))).toHaveLength(5001)
  })
})
