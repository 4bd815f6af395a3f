import type { Failure } from '../errors.ts'
import { redact } from '../redact.ts'
import type { Settings } from '../settings.ts'
import type { Owner } from './hide-names.ts'
import { hideNames } from './hide-names.ts'
import { readTail } from './read-tail.ts'

/** What a report is made of. It holds no secret by itself, and is redacted as a whole besides. */
export interface DiagnosticsFacts {
  readonly version: string
  /** Such as “chromium-host, Node 24.1.0, Linux 6.1 x64”. */
  readonly runtime: string
  readonly settings: Settings
  /** Addresses of each project's API. */
  readonly endpoints: readonly string[]
  readonly keychain: { readonly storage: string; readonly notice?: Failure }
  /** What is counted, in this order. */
  readonly counts: Readonly<Record<string, number>>
  /** Absolute path of stillroom.log. */
  readonly logFile: string
  readonly owner: Owner
}

const logLines = 120

/**
 * What somebody who helps needs to know, in English and in plain text: to be looked through by its
 * owner before it is passed on.
 */
export async function describeDiagnostics(facts: DiagnosticsFacts): Promise<string> {
  const { owner, counts, keychain, settings } = facts
  const log = await readTail(facts.logFile, logLines)
  const parts = [
    ['Stillroom', [facts.version, facts.runtime]],
    ['Settings', Object.entries(settings).map(([name, value]) => `${name}: ${shown(value)}`)],
    ['Projects', [`${facts.endpoints.length}`, ...hostsOf(facts.endpoints)]],
    ['Keychain', [keychain.storage, ...wordsOf(keychain.notice)]],
    ['Catalogue', Object.entries(counts).map(([name, count]) => `${name}: ${count}`)],
    [`Log, last ${log.length} lines`, log],
  ] as const
  const text = parts.map(([title, lines]) => [`## ${title}`, ...lines].join('\n')).join('\n\n')
  return `${hideNames(redact(text), owner)}\n`
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** “api.videosdk.live (2)” */
function hostsOf(endpoints: readonly string[]): readonly string[] {
  const hosts = Map.groupBy(endpoints, (endpoint) => URL.parse(endpoint)?.host ?? 'no address')
  return [...hosts].map(([host, same]) => `${host} (${same.length})`)
}

function wordsOf(notice: Failure | undefined): readonly string[] {
  return notice ? [`${notice.code}: ${notice.message}`] : []
}
