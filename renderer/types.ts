import type { AppState, Args, JobView, Result, RoomView, StillView } from '../preload/contract.ts'

/**
 * The contract's types by the names that the page uses. The page may know nothing of main/, so
 * they are read off the contract itself.
 */
export type Failure = Extract<Result<never>, { ok: false }>['error']
export type CaptureOptions = JobView['options']
export type Preset = AppState['preferences']['presets'][number]
export type JobState = JobView['state']
export type JobScope = Args<'cancelJobs'>['scope']
export type ProjectView = AppState['projects'][number]
export type Preferences = AppState['preferences']
export type VaultStatus = NonNullable<AppState['vault']>
export type StandardSizes = AppState['standardSizes']
export type SizeLimits = AppState['sizeLimits']
export type Difference = StillView['differences'][number]
export type Room = Omit<RoomView, 'live'>
export type LiveStream = NonNullable<RoomView['live']>
export type Quality = NonNullable<LiveStream['quality']>
export type Orientation = NonNullable<LiveStream['orientation']>
export type ImageFormat = StillView['format']

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}
