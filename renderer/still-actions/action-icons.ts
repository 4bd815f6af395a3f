import type { LucideIcon } from 'lucide-react'
import {
  Columns2,
  Copy,
  ExternalLink,
  FileOutput,
  FolderSearch,
  Link2,
  NotebookPen,
  Save,
  SquareArrowOutUpRight,
  Star,
  Tags,
  Trash2,
} from 'lucide-react'
import type { StillAction } from './actions.ts'

export const actionIcons: Readonly<Record<StillAction, LucideIcon>> = {
  open: ExternalLink,
  openWith: SquareArrowOutUpRight,
  show: FolderSearch,
  compare: Columns2,
  copyImage: Copy,
  copyPaths: Link2,
  favourite: Star,
  tags: Tags,
  note: NotebookPen,
  saveAs: Save,
  export: FileOutput,
  trash: Trash2,
}
