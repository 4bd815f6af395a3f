import type { Row } from '../report.ts'
import type { Summary } from '../statistics.ts'
import { summarize } from '../statistics.ts'
import type { LiveContestant } from './contestant.ts'
import type { Figure, Samples } from './race.ts'
import { figures } from './race.ts'

const ratioName = 'ffmpeg'

/** All contestants' times, then what they cost, then how far their pictures lie. */
export function toRows(
  results: ReadonlyMap<LiveContestant, Samples>,
  baseline: string,
): readonly Row[] {
  const measured = [...results].map(([{ name }, samples]) => ({ name, samples }))
  const base = measured.find(({ name }) => name === baseline)?.samples
  return (Object.keys(figures) as Figure[]).flatMap((figure) => {
    const { name: what, unit } = figures[figure]
    return measured
      .filter(({ samples }) => samples[figure].length > 0)
      .map(({ name, samples }): Row => {
        const summary = summarize(samples[figure])
        const known = base?.[figure === 'newest' ? 'distance' : figure]
        const ratios = known && { [ratioName]: sizeRatio(summary, summarize(known)) }
        return { name: `${what}: ${name}`, unit, summary, ...(ratios && { ratios }) }
      })
  })
}

/** Of how large they are: distances lie on either side of the moment asked for. */
function sizeRatio(one: Summary, other: Summary): number {
  return Math.abs(one.median) / Math.abs(other.median)
}
