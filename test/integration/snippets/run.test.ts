import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaptureOptions } from '../../../main/capture/options.ts'
import { captureRequest } from '../../../main/capture/options.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { quoteForPhp, quoteForScript, quoteForShell } from '../../../main/snippets/quote.ts'
import type { SnippetLanguage } from '../../../main/snippets/request-snippet.ts'
import { requestSnippet } from '../../../main/snippets/request-snippet.ts'
import { isRoomId } from '../../../main/videosdk/room-id.ts'
import { exampleStill } from '../../support/examples.ts'
import { captureRequests, liveRooms } from '../../support/rig.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { signToken } from '../sandbox/support.ts'

const run = promisify(execFile)

/** How to check and to run a snippet in a file, where the program is installed. */
const programs: Readonly<
  Record<SnippetLanguage, { command: string; name: string; check: readonly string[] }>
> = {
  curl: { command: 'sh', name: 'snippet.sh', check: ['-n'] },
  node: { command: process.execPath, name: 'snippet.mjs', check: ['--check'] },
  php: { command: 'php', name: 'snippet.php', check: ['-l'] },
  python: { command: 'python3', name: 'snippet.py', check: ['-m', 'py_compile'] },
}
const languages = Object.keys(programs) as SnippetLanguage[]

const missing = new Set<string>()
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
  for (const probe of [
    ['php', '-m'],
    ['python3', '-c', 'import requests'],
    ['curl', '--version'],
  ]) {
    const [command = '', ...args] = probe
    await run(command, args).catch(() => missing.add(command))
  }
})
afterAll(() => sandbox.close())

function lacks(language: SnippetLanguage): boolean {
  return missing.has(programs[language].command) || (language === 'curl' && missing.has('curl'))
}

async function write(language: SnippetLanguage, text: string): Promise<string> {
  const file = path.join(await tempFolder(), programs[language].name)
  await writeFile(file, text)
  return file
}

/** Ids that room ids may be, rich in what shells and languages give a meaning to. */
const hostileId = fc
  .string({ unit: fc.constantFrom(...`ab'$&()*;!@=~,é漢`), minLength: 1, maxLength: 30 })
  .filter(isRoomId)

describe.each(languages)('the request in %s', (language) => {
  it('arrives as Stillroom’s own does', async (context) => {
    context.skip(lacks(language), `${language} is not installed.`)
    const options: CaptureOptions = { time: 1.5, width: 320, height: 180, format: 'png' }
    const roomId = liveRooms(sandbox)[0] ?? ''
    const snippet = requestSnippet(exampleStill({ roomId, options }), language, sandbox.endpoint)
    const file = await write(language, snippet.replace('$YOUR_TOKEN', await signToken(sandbox)))
    const since = sandbox.log.length
    const { stdout } = await run(programs[language].command, [file])
    expect(captureRequests(sandbox, since)).toMatchObject([
      { method: 'POST', status: 200, body: captureRequest(roomId, options) },
    ])
    expect(stdout).toContain('filePath')
  })

  it('is well-formed for whatever a room is called, and says the very id', async (context) => {
    context.skip(lacks(language), `${language} is not installed.`)
    const { command, check } = programs[language]
    for (const roomId of fc.sample(hostileId, 10)) {
      const snippet = requestSnippet(exampleStill({ roomId }), language, sandbox.endpoint)
      const file = await write(language, snippet)
      await run(command, [...check, file])
      const since = sandbox.log.length
      // The placeholder is no token: the sandbox refuses it, and has noted the body by then.
      await run(command, [file])
      expect(captureRequests(sandbox, since)).toMatchObject([{ status: 401, body: { roomId } }])
    }
  })
})

/** A string of anything but NUL, which no argument can hold. */
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll('\0', ''))

describe('a quoted text', () => {
  const texts = [...fc.sample(anyText, 20), `'`, `''`, `\\`, `\\'`, `"$(id)\`id\``, '\n', `\\\\'\\`]

  it('is one word of the shell', async () => {
    const script = `for text in ${texts.map(quoteForShell).join(' ')}; do printf '%s\\0' "$text"; done`
    const { stdout } = await run('sh', [await write('curl', script)])
    expect(stdout.split('\0').slice(0, -1)).toEqual(texts)
  })

  it('is itself in JavaScript', async () => {
    const script = `console.log(JSON.stringify([${texts.map(quoteForScript).join(', ')}]))`
    const { stdout } = await run(process.execPath, [await write('node', script)])
    expect(JSON.parse(stdout)).toEqual(texts)
  })

  it('is itself in Python', async (context) => {
    context.skip(missing.has('python3'), 'python3 is not installed.')
    const script = `import json\nprint(json.dumps([${texts.map(quoteForScript).join(', ')}]))`
    const { stdout } = await run('python3', [await write('python', script)])
    expect(JSON.parse(stdout)).toEqual(texts)
  })

  it('is itself in PHP', async (context) => {
    context.skip(missing.has('php'), 'php is not installed.')
    const script = `<?php echo json_encode([${texts.map(quoteForPhp).join(', ')}]);`
    const { stdout } = await run('php', [await write('php', script)])
    expect(JSON.parse(stdout)).toEqual(texts)
  })
})
