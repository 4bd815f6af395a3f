import { describe, expect, it } from 'vitest'
import { jsonLines, runCli, startCli } from '../../support/cli.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

/** The variables of `export NAME=value` lines. */
function exported(text: string): Readonly<Record<string, string>> {
  const lines = [...text.matchAll(/^export ([A-Z_]+)=(\S+)$/gmu)]
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))
}

describe('stillroom sandbox', () => {
  it('prints what other commands need, serves them, and ends on SIGTERM', async () => {
    const sandbox = startCli(['sandbox', '--rooms', '3', '--live', '2'])
    await sandbox.says('# Ctrl+C ends it.')
    const env = exported(sandbox.written.stdout)
    expect(Object.keys(env)).toEqual([
      'VIDEOSDK_API_ENDPOINT',
      'VIDEOSDK_API_KEY',
      'VIDEOSDK_SECRET',
    ])
    const listed = await runCli(['rooms', '--json'], { env })
    expect(jsonLines(listed)).toHaveLength(3)
    sandbox.child.kill('SIGTERM')
    expect(await sandbox.done).toMatchObject({ status: 0, stderr: '' })
  })

  it('refuses a port that is taken', async () => {
    const first = startCli(['sandbox', '--rooms', '1', '--live', '0'])
    await first.says('# Ctrl+C ends it.')
    const { port } = new URL(exported(first.written.stdout).VIDEOSDK_API_ENDPOINT ?? '')
    const { status, stdout, stderr } = await runCli(['sandbox', '--port', port])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`Port ${port} is taken by another program.`)
    first.interrupt()
    expect((await first.done).status).toBe(0)
  })
})

describe('stillroom demo', () => {
  it('saves every live room of a sandbox and shows a table', async () => {
    const cwd = await tempFolder()
    const { status, stdout, stderr } = await runCli(['demo'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Capturing 5 live rooms of the sandbox.')
    expect(stdout).toContain('5 saved, 0 failed.')
    const files = (await filesUnder(`${cwd}/stillroom-demo`)).filter(
      (file) => !file.startsWith('.stillroom/'),
    )
    expect(files).toHaveLength(5)
    for (const file of files) expect(stdout).toContain(`stillroom-demo/${file}`)
  })
})
