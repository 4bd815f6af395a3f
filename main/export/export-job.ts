import type { ExportStill } from './export-state.ts'
import type { ExportOrder } from './protocol.ts'

/** An order, with what its maker needs and tells while it works. */
export interface ExportJob extends ExportOrder {
  readonly stills: AsyncIterable<ExportStill>
  /** Aborts when nobody wants the file any more. */
  readonly signal: AbortSignal
  /** One still has been dealt with, in whatever way. */
  readonly onDone: () => void
  /** One still is left out; `onDone` follows. */
  readonly onSkipped: (still: Pick<ExportStill, 'file'>, reason: string) => void
}

/** What is worth a line in the log although it was made; null for nothing. */
export type ExportNote = string | null
