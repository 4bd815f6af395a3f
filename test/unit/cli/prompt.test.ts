import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { ask } from '../../../main/cli/prompt.ts'
import { createContext, typed } from './context.ts'

const questions = [{ label: 'API key' }, { label: 'Secret', hidden: true }]

describe('answers', () => {
  it.each([
    ['key\nsecret\n', ['key', 'secret']],
    ['key\r\nsecret', ['key', 'secret']],
    ['key\n', ['key', '']],
    ['', ['', '']],
    ['key\nsecret\nmore\n', ['key', 'secret']],
  ])('from standard input %j are %j', async (text, answers) => {
    const { context, written } = createContext({ stdin: typed(text) })
    expect(await ask(questions, context)).toEqual(answers)
    expect(written).toEqual({ stdout: '', stderr: '' })
  })

  it('from a person are asked for one by one, and a secret is not shown', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
    const { context, written } = createContext({ stdin: stdin as unknown as NodeJS.ReadStream })
    const answers = ask(questions, context)
    await vi.waitFor(() => expect(written.stderr).toContain('API key: '))
    stdin.write('the-key\r')
    await vi.waitFor(() => expect(written.stderr).toContain('Secret: '))
    stdin.write('the-secret\r')
    expect(await answers).toEqual(['the-key', 'the-secret'])
    expect(written.stderr).toContain('the-key')
    expect(written.stderr).not.toContain('the-secret')
    expect(written.stdout).toBe('')
  })
})
