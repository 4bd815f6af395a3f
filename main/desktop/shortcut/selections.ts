import { z } from 'zod'
import type { JsonFile } from '../../json-file.ts'
import { createJsonFile } from '../../json-file.ts'

const roomSchema = z
  .strictObject({
    roomId: z.string().min(1).max(200),
    customRoomId: z.string().max(1000).nullable(),
  })
  .readonly()

const fileSchema = z.object({
  version: z.literal(1),
  /** The most recently used project last. */
  projects: z
    .array(
      z.strictObject({
        projectId: z.string().min(1).max(100),
        rooms: z.array(roomSchema).max(1000).readonly(),
      }),
    )
    .readonly(),
})

export type SelectedRoom = z.output<typeof roomSchema>

/** Projects whose selection is remembered. */
const mostProjects = 50

/** What was selected last in each project, also while no window is there to ask. */
export interface Selections {
  of(projectId: string): Promise<readonly SelectedRoom[]>
  set(projectId: string, rooms: readonly SelectedRoom[]): Promise<void>
}

/** @param file absolute path of the file that they are kept in */
export function createSelections(file: string): Selections {
  const json: JsonFile<z.output<typeof fileSchema>> = createJsonFile({
    file,
    schema: fileSchema,
    initial: { version: 1, projects: [] },
  })
  return {
    async of(projectId) {
      const { value } = await json.read()
      return value.projects.find((known) => known.projectId === projectId)?.rooms ?? []
    },
    async set(projectId, rooms) {
      await json.update(({ version, projects }) => {
        const others = projects.filter((known) => known.projectId !== projectId)
        const kept = rooms.length > 0 ? [...others, { projectId, rooms }] : others
        return { version, projects: kept.slice(-mostProjects) }
      })
    },
  }
}
