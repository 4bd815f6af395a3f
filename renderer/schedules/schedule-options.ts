import type { ReadDraft } from '../capture/draft.ts'
import { words } from '../ui/words.ts'

/** Why the capture options, as they stand in the capture form, don't do for a schedule. */
export function optionsProblem({ options, problems }: Pick<ReadDraft, 'options' | 'problems'>) {
  // First, as a wrong time is mended by the same step.
  if (options.time !== undefined || problems.time !== undefined)
    return words().schedules.problems.realTimeOnly
  const problem = Object.values(problems)[0]
  return problem === undefined ? null : words().schedules.problems.options(problem)
}
