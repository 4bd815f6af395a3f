import { useMemo, useState } from 'react'
import { useExports } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { words } from '../ui/words.ts'
import type { ExportProblems, ExportSpec } from './export-draft.ts'
import { readExportDraft } from './export-draft.ts'
import { countProblem } from './export-words.ts'

export interface ExportPress {
  /** Null where there are problems. */
  readonly spec: ExportSpec | null
  readonly problems: ExportProblems
  /** Why these stills can't be exported in this way, whatever the fields say. */
  readonly obstacle: string | null
  /** Why the last press came to nothing. */
  readonly failure: Failure | null
  readonly isBusy: boolean
  /** @returns whether it has begun: not where no file was chosen */
  start(): Promise<boolean>
}

/** The form's content, read anew after each change, and its button. */
export function useExport(places: readonly number[]): ExportPress {
  const draft = useExports((state) => state.draft)
  const canMakeMp4 = useExports((state) => state.canMakeMp4)
  const begin = useExports((state) => state.start)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { spec, problems } = useMemo(() => readExportDraft(draft), [draft])
  const lacksFfmpeg = canMakeMp4 === false && spec?.kind === 'timelapse' && spec.as === 'mp4'
  const obstacle =
    countProblem(places.length) ?? (lacksFfmpeg ? words().exports.chooseAnother : null)

  async function start(): Promise<boolean> {
    if (isBusy || !spec || obstacle !== null) return false
    setBusy(true)
    setFailure(null)
    const outcome = await begin(places, spec)
    setBusy(false)
    if (typeof outcome === 'object') setFailure(outcome)
    return outcome === 'started'
  }

  return { spec, problems, obstacle, failure, isBusy, start }
}
