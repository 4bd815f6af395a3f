import { EventEmitter } from 'node:events'
import type { Still } from '../library/still.ts'
import { tellListeners } from '../tell-listeners.ts'
import type { BatchProgress } from './batch-progress.ts'
import type { FlowState } from './flow/flows.ts'
import type { JobChange } from './job-tracker.ts'

interface EngineEvents {
  /** A job changed. */
  readonly job: readonly [JobChange]
  /** A still was saved; comes after its job's last change. */
  readonly still: readonly [Still]
  /** Batches began, moved on or ended; soon after the jobs' own changes. */
  readonly batches: readonly [readonly BatchProgress[]]
  /** How a project's captures flow has changed. */
  readonly flow: readonly [FlowState]
}

type MutableEvents = { [Name in keyof EngineEvents]: [...EngineEvents[Name]] }

/** Where to listen to the engine. */
export type EngineEmitter = Pick<EventEmitter<MutableEvents>, 'on' | 'off'>

/** @param onBug told of what a listener throws: that is no reason for a capture to fail */
export function createEngineEvents(onBug: (error: unknown) => void) {
  const emitter = new EventEmitter<MutableEvents>()

  return {
    emitter,
    job: (change: JobChange) => tellListeners(emitter.listeners('job'), change, onBug),
    still: (still: Still) => tellListeners(emitter.listeners('still'), still, onBug),
    batches: (batches: readonly BatchProgress[]) =>
      tellListeners(emitter.listeners('batches'), batches, onBug),
    flow: (flow: FlowState) => tellListeners(emitter.listeners('flow'), flow, onBug),
  }
}
