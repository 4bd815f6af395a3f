import { setTimeout as delay } from 'node:timers/promises'
import type { Credentials } from '../../../main/vault/types.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'

/** Ms between looks at what is live, as the page asks for them. */
const lookEvery = 15_000
const looks = 4

/**
 * What the main process spends on keeping a list fresh that nobody touches: a process that does
 * nothing else, for a minute, by its own account of its time on the processor.
 */
export async function measureIdle(name: string, credentials: Credentials): Promise<readonly Row[]> {
  const client = createVideoSdkClient({ credentials })
  await client.watchLive({ isWhole: true })
  const shares: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const before = process.cpuUsage()
    const begun = performance.now()
    await client.watchLive({ isWhole: false })
    await delay(lookEvery - (performance.now() - begun))
    const { user, system } = process.cpuUsage(before)
    shares.push((user + system) / 1000 / (performance.now() - begun))
  }
  return [
    {
      name: `idle: ${name}`,
      unit: '% of a core',
      summary: summarize(shares.map((share) => share * 100)),
      goal: 'under 2',
    },
  ]
}
