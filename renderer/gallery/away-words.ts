import type { FolderView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'

/** Says which folder is away, and what that means for its stills. */
export function awayWords({ folder, stills }: Pick<FolderView, 'folder' | 'stills'>): string {
  const { counts, gallery } = words()
  return gallery.away(folder, stills === 0 ? null : counts.stills(stills))
}
