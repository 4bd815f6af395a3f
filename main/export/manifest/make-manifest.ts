import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import type { ExportJob, ExportNote } from '../export-job.ts'
import { withOutputFile } from '../output-file.ts'
import { manifestColumns, manifestFields } from './fields.ts'
import { csvWriter, jsonWriter } from './manifest-writers.ts'

/**
 * Lists the stills as the catalogue has them: their files aren't touched.
 *
 * @throws StillroomError `invalid-options` where the library knows none of them any more
 */
export async function makeManifest(job: ExportJob, kind: 'csv' | 'json'): Promise<ExportNote> {
  return withOutputFile(job.part, async (output) => {
    const writer = kind === 'csv' ? csvWriter(output, manifestColumns) : jsonWriter(output)
    let listed = 0
    await writer.begin()
    for await (const still of job.stills) {
      await writer.add(manifestFields(still))
      listed += 1
      job.onDone()
    }
    if (listed === 0) throw noneLeft()
    await writer.end()
    return null
  })
}

function noneLeft() {
  return new StillroomError('invalid-options', {
    message: say('noneInLibrary'),
    action: say('selectOthers'),
  })
}
