import type { Failure } from '../../../main/errors.ts'
import type { Still } from '../../../main/library/still.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { filesUnder } from '../../support/temp-folder.ts'
import type { Bench } from './bench.ts'
import type { FaultReport } from './report.ts'

/** The row as it stands, after asserting what holds in every row at rest. */
export async function inspect(
  bench: Bench,
  fault: string,
): Promise<{ readonly row: FaultReport; readonly stills: readonly Still[] }> {
  const stills = await checkLibrary(bench.folder, bench.catalogue)
  return { stills, row: await describeRow(bench, fault) }
}

/** The row as it stands, also where the folder or what lies in it isn't as it should be. */
export async function describeRow(bench: Bench, fault: string): Promise<FaultReport> {
  return {
    fault,
    told: describeTold(bench),
    files: await describeFiles(bench.folder),
    catalogue: await describeCatalogue(bench),
    requests: describeRequests(bench),
  }
}

async function describeFiles(folder: string): Promise<string> {
  const files = await filesUnder(folder).catch(() => null)
  if (!files) return 'out of reach'
  const parts = files.filter((file) => file.endsWith('.part')).length
  const rest = parts > 0 ? `, ${parts} half until mended` : ''
  return `${files.length - parts} whole${rest}`
}

function describeRequests(bench: Bench): string {
  const { captures, loads, looks } = bench.requests()
  const lost = bench.attempts - captures - loads - looks
  const counts = [`${captures} captures`, `${loads} images`]
  if (looks > 0) counts.push(`${looks} looks`)
  return [...counts, ...(lost > 0 ? [`${lost} in vain`] : [])].join(', ')
}

async function describeCatalogue({ catalogue, stills }: Bench): Promise<string> {
  const open = await catalogue.openJobs()
  const states = open.map(({ state, failure }) => [state, failure?.code].filter(Boolean).join(' '))
  const counts = [...new Set(states)].map(
    (state) => `${states.filter((other) => other === state).length} ${state}`,
  )
  return [`${stills.length} saved`, ...counts].join(', ')
}

/** What a person saw on the way, each sentence once. */
function describeTold({ changes, flows }: Bench): readonly string[] {
  const waits = flows.flatMap(({ at, flow: { pause, offline } }) => [
    ...(pause ? [`waits ${seconds(pause.until - at)}: ${words(pause.failure)}`] : []),
    ...(offline ? [`offline: ${words(offline.failure)}`] : []),
  ])
  const loads = changes.flatMap(({ job, nextTryAt }) =>
    nextTryAt !== undefined && job.state === 'downloading' && job.failure
      ? [`tries again: ${words(job.failure)}`]
      : [],
  )
  const failures = changes.flatMap(({ job }) =>
    job.state === 'failed' && job.failure ? [`${job.failure.code}: ${words(job.failure)}`] : [],
  )
  return [...new Set([...waits, ...loads, ...failures])]
}

function words({ message, action, serverMessage }: Failure): string {
  return [message, serverMessage && `VideoSDK: “${serverMessage}”`, action]
    .filter(Boolean)
    .join(' ')
}

const seconds = (ms: number) => `${Math.round(ms / 100) / 10} s`
