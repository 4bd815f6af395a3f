import path from 'node:path'
import electronLog from 'electron-log/node.js'
import { redact } from './redact.ts'

/** For people who look after Stillroom; never holds a secret, a token or an e-mail address. */
export interface Log {
  info(message: string, ...details: readonly unknown[]): void
  warn(message: string, ...details: readonly unknown[]): void
  error(message: string, ...details: readonly unknown[]): void
}

/** Bytes after which a log file is set aside once. */
const longestFile = 2 * 1024 * 1024

/** Absolute path of the log in this folder. */
export function logFileIn(folder: string): string {
  return path.join(folder, 'stillroom.log')
}

/** @param folder where stillroom.log lies */
export function createLog(folder: string): Log {
  const log = electronLog.create({ logId: 'stillroom' })
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => logFileIn(folder)
  log.transports.file.maxSize = longestFile
  // At the sink, so that no caller can forget it.
  log.hooks.push((message) => ({ ...message, data: message.data.map(redact) }))
  return log
}
