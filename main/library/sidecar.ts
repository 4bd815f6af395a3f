import { z } from 'zod'
import type { StillFacts } from './still-facts.ts'
import { stillFactsSchema } from './still-facts.ts'

const sidecarSchema = z.object({ version: z.literal(1), still: stillFactsSchema })

/** Bytes: the longest note, a hundred tags and ten takes need a tenth of it. */
export const longestSidecar = 256 * 1024

/** Where the details of a still lie, beside it. @param file its path, absolute or not */
export function sidecarOf(file: string): string {
  return `${file}.json`
}

/** The text of a still's sidecar: no path, no address that could hold more than a host. */
export function sidecarText(still: StillFacts): string {
  const { serverMessage, serverFileName, ...facts } = stillFactsSchema.parse(still)
  const words = {
    serverMessage: serverMessage && withoutQueries(serverMessage),
    serverFileName: serverFileName && withoutQueries(serverFileName),
  }
  return `${JSON.stringify({ version: 1, still: { ...facts, ...words } }, null, 2)}\n`
}

/** What a sidecar says; null where it isn't one, or one of another version. */
export function parseSidecar(text: string): StillFacts | null {
  try {
    return sidecarSchema.safeParse(JSON.parse(text)).data?.still ?? null
  } catch {
    return null
  }
}

/** Addresses may be signed: what follows their path is nobody's business. */
function withoutQueries(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?#]*)[?#]\S*/giu, '$1')
}
