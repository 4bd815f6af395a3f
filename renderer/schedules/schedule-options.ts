import type { ReadDraft } from '../capture/draft.ts'

const realTimeOnly =
  'A schedule captures in real time: empty “Time in stream” in the capture options.'

/** Why the capture options, as they stand in the capture form, don't do for a schedule. */
export function optionsProblem({ options, problems }: Pick<ReadDraft, 'options' | 'problems'>) {
  // First, as a wrong time is mended by the same step.
  if (options.time !== undefined || problems.time !== undefined) return realTimeOnly
  const problem = Object.values(problems)[0]
  return problem === undefined ? null : `Correct the capture options: ${problem}`
}
