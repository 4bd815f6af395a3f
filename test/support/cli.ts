import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import type { Sandbox } from '../../main/sandbox/server.ts'

/** What a headless command left behind. */
export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A headless command under way, in a process and a process group of its own. */
export interface CliRun {
  readonly child: ChildProcess
  /** What it has written so far. */
  readonly written: { readonly stdout: string; readonly stderr: string }
  readonly done: Promise<CliResult>
  /** Resolves once it has written `text` to standard output. */
  says(text: string): Promise<void>
  /** What Ctrl+C does: the signal goes to the command and all its helpers. */
  interrupt(): void
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly cwd?: string
}

const entry = fileURLToPath(new URL('../../main/index.ts', import.meta.url))

/** Starts `stillroom …` with nothing of this process's environment but the PATH. */
export function startCli(args: readonly string[], options: CliOptions = {}): CliRun {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...options.env },
    cwd: options.cwd,
    detached: true,
    stdio: 'pipe',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.end(options.input ?? '')
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    written.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    written.stderr += text
  })
  const done = new Promise<CliResult>((resolve) => {
    child.once('close', (status) => resolve({ status, ...written }))
  })
  return {
    child,
    written,
    done,
    says: (text) =>
      vi.waitFor(
        () => {
          if (!written.stdout.includes(text)) throw new Error(`Not said yet: ${text}`)
        },
        { timeout: 20_000, interval: 5 },
      ),
    interrupt() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    },
  }
}

/** Runs `stillroom …` to its end. */
export function runCli(args: readonly string[], options?: CliOptions): Promise<CliResult> {
  return startCli(args, options).done
}

/** The variables that name a project of the sandbox. */
export function sandboxEnv({
  endpoint,
  apiKey,
  secret,
}: Sandbox): Readonly<Record<string, string>> {
  return {
    VIDEOSDK_API_ENDPOINT: endpoint,
    VIDEOSDK_API_KEY: apiKey,
    VIDEOSDK_SECRET: secret,
  }
}

/** The objects on standard output; throws where a line is anything else. */
export function jsonLines({ stdout }: CliResult): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
