import { globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'
import { unsaidSentences, visibleTexts } from '../../support/visible-texts.ts'

const page = path.resolve(import.meta.dirname, '../../../renderer')

/** A value in a template string. */
const hole = '$' + '{n}'

async function textsIn(code: string): Promise<readonly string[]> {
  const file = path.join(await tempFolder(), 'part.tsx')
  await writeFile(file, code)
  return visibleTexts(file).map(({ text }) => text)
}

describe('visibleTexts', () => {
  it.each([
    ['text between tags', '<p>Room</p>', 'Room'],
    ['an attribute that is read out', '<p aria-label="rooms" />', 'rooms'],
    ['an attribute made of parts', `<p title={\`room ${hole}\`} />`, 'room {}'],
    ['one of two', '<p>{isOn ? "on" : n}</p>', 'on'],
    ['what comes with a condition', '<p>{isOn && "on"}</p>', 'on'],
    ['a sentence anywhere', 'const a = { b: "No still yet" }', 'No still yet'],
    ['a sentence with a hole', `f(\`Saved ${hole} stills\`)`, 'Saved {} stills'],
  ])('finds %s', async (_, code, text) => {
    expect(await textsIn(code)).toEqual([text])
  })

  it.each([
    ['classes and keys', '<p className="wide room" key="a b" />'],
    ['what is compared', '<p>{kind === "zip" && <b>{name}</b>}</p>'],
    ['errors that are bugs', 'throw new Error("No such row")'],
    ['names', '<p title="WebP">Stillroom {version} · Electron</p>'],
    ['words from the catalogue', '<p title={words().a.b}>{words().a.c}</p>'],
    ['types', 'type A = "Not seen" | "at all"'],
    ['signs', '<p>· {"\\u00a0"}</p>'],
  ])('leaves %s', async (_, code) => {
    expect(await textsIn(code)).toEqual([])
  })
})

describe('the page', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: page })

  it('shows no text that stands in the code: texts belong into words/', () => {
    const found = files.flatMap((file) =>
      visibleTexts(path.join(page, file)).map(({ line, text }) => `${file}:${line} ${text}`),
    )
    expect(files.length).toBeGreaterThan(200)
    expect(found).toEqual([])
  })
})

describe('the main process', () => {
  const main = path.resolve(import.meta.dirname, '../../../main')
  // Both speak English only.
  const files = globSync('**/*.ts', { cwd: main }).filter(
    (file) => !/^(?:cli|sandbox)\b/u.test(file),
  )

  it('takes what its failures say from the catalogue', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((file) => unsaidSentences(path.join(main, file)).length > 0)).toEqual([])
  })

  it.each([
    ['a literal', "new StillroomError('offline', { message: 'No.' })", 1],
    ['a template', "new StillroomError('offline', { action: `No.` })", 1],
    ['said', "new StillroomError('offline', { message: say('noRoute') })", 0],
    ['another object', "log({ message: 'No.' })", 0],
  ])('finds %s', async (_, code, count) => {
    const file = path.join(await tempFolder(), 'part.ts')
    await writeFile(file, code)
    expect(unsaidSentences(file)).toHaveLength(count)
  })
})
