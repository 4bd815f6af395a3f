import type { Child } from '../child.ts'
import { startChild } from '../child.ts'
import type { LiveContestant, Shot } from './contestant.ts'
import { cpuOfTree } from './cpu.ts'
import type { EngineSettings, EngineTask } from './engine-process.ts'
import type { Stage } from './stage.ts'

export type EngineChild = Child<EngineTask, Shot>

/** A whole engine with its image processes, beside this process. */
export function startEngine({ credentials, cdn, roomId }: Stage): Promise<EngineChild> {
  const { apiKey, secret, endpoint } = credentials
  const entry = new URL('./engine-process.ts', import.meta.url)
  return startChild<EngineSettings, EngineTask, Shot>(entry, {
    credentials: { apiKey, secret, endpoint },
    cdn,
    roomId,
  })
}

export function stillroomContestant(
  engine: EngineChild,
  name: string,
  size: EngineTask,
  stills: number,
): LiveContestant {
  return { name, stills, shoot: () => engine.ask(size), cpu: () => cpuOfTree(engine.pid) }
}
