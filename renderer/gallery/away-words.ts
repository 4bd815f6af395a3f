import type { FolderView } from '../../preload/contract.ts'
import { formatNumberOf } from '../ui/format.ts'

/** Says which folder is away, and what that means for its stills. */
export function awayWords({ folder, stills }: Pick<FolderView, 'folder' | 'stills'>): string {
  const what =
    stills === 0 ? '' : ` Its ${formatNumberOf(stills, 'still')} can’t be opened until then.`
  return `“${folder}” can’t be reached now: connect its drive or share again.${what}`
}
