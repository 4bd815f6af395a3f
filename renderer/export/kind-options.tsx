import { Checkbox } from '@mantine/core'
import { useExports } from '../stores/stores-context.tsx'
import { assertNever } from '../ui/assert-never.ts'
import { words } from '../ui/words.ts'
import type { ExportProblems } from './export-draft.ts'
import { SheetOptions } from './sheet-options.tsx'
import { TimelapseOptions } from './timelapse-options.tsx'

interface Props {
  readonly problems: ExportProblems
}

/** The fields of the chosen kind. */
export function KindOptions({ problems }: Props) {
  const kind = useExports((state) => state.draft.kind)
  switch (kind) {
    case 'contact-sheet':
      return <SheetOptions />
    case 'timelapse':
      return <TimelapseOptions problems={problems} />
    case 'zip':
      return <ZipOptions />
    case 'csv':
    case 'json':
      return null
    default:
      return assertNever(kind)
  }
}

function ZipOptions() {
  const manifests = useExports((state) => state.draft.manifests)
  const change = useExports((state) => state.changeDraft)
  return (
    <Checkbox
      label={words().exports.manifests}
      description={words().exports.manifestsMeant}
      checked={manifests}
      onChange={({ currentTarget }) => change({ manifests: currentTarget.checked })}
    />
  )
}
