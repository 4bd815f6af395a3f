import type { OutputFile } from '../output-file.ts'
import { byteOrderMark, csvRow, manifestRow } from './csv.ts'
import type { ManifestColumn, ManifestEntry } from './fields.ts'

/** Writes a manifest one still at a time. */
export interface ManifestWriter {
  begin(): Promise<void>
  add(entry: ManifestEntry): Promise<void>
  end(): Promise<void>
}

export function csvWriter(output: OutputFile, columns: readonly ManifestColumn[]): ManifestWriter {
  return {
    begin: () => output.write(byteOrderMark + csvRow(columns)),
    add: (entry) => output.write(manifestRow(columns, entry)),
    end: async () => {},
  }
}

/** An array with an object a line, so that it can also be read line by line. */
export function jsonWriter(output: OutputFile): ManifestWriter {
  let separator = '\n'
  return {
    begin: () => output.write('['),
    async add(entry) {
      await output.write(separator + JSON.stringify(entry))
      separator = ',\n'
    },
    end: () => output.write('\n]\n'),
  }
}
