import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Claims a folder for this process, like Electron's single-instance lock: a file with the process
 * id, which counts as long as that process lives.
 *
 * @returns the function that gives it back, or null where another process has it
 */
export function lockFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, '.chromium-host.lock')
  if (!writeNew(file)) {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return null
    rmSync(file, { force: true })
    if (!writeNew(file)) return null
  }
  return () => rmSync(file, { force: true })
}

function writeNew(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
