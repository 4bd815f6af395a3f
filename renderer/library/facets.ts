import type { StillroomApi } from '../../preload/contract.ts'

/** What the library's stills can be chosen by, as the contract has it. */
export type Facets = Extract<Awaited<ReturnType<StillroomApi['listFacets']>>, { ok: true }>['value']
