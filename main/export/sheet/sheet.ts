import type { ExportJob } from '../export-job.ts'
import type { ExportSpec } from '../export-spec.ts'
import type { SheetChoices } from './measures.ts'
import type { SheetPicture } from './sheet-plan.ts'

export type SheetSpec = Extract<ExportSpec, { readonly kind: 'contact-sheet' }>

/** All that a sheet is drawn from. */
export interface Sheet {
  readonly job: ExportJob
  readonly pictures: readonly SheetPicture[]
  readonly choices: SheetChoices
  readonly title: string
  readonly font: string | null
}
