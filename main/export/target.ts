import { say } from '../../words/say.ts'
import type { Words } from '../../words/words.ts'
import { StillroomError } from '../errors.ts'
import { defaultName } from './default-name.ts'
import type { ExportSpec } from './export-spec.ts'
import { extensionOf } from './export-state.ts'

/** What the dialog for the new file is to say. */
export interface TargetQuestion {
  readonly defaultName: string
  /** Without its dot. */
  readonly extension: string
  /** What such files are called. */
  readonly filterName: string
}

export function targetQuestion(
  spec: ExportSpec,
  places: readonly number[],
  words: Words,
): TargetQuestion {
  const extension = extensionOf(spec)
  return {
    defaultName: defaultName(spec, places, words),
    extension,
    filterName: words.dialogs.exports[extension],
  }
}

/** Some systems' dialogs leave the ending to whoever types the name. */
export function withExtension(file: string, spec: ExportSpec): string {
  const ending = `.${extensionOf(spec)}`
  return file.toLowerCase().endsWith(ending) ? file : file + ending
}

/** Where somebody asks for a file that is gone, or never came. */
export function noFile(name: string): StillroomError {
  return new StillroomError('folder-missing', {
    message: say('exportNotThere', { name }),
    action: say('exportAgain'),
  })
}
