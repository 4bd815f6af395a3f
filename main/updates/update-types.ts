import type { Clock } from '../clock.ts'
import type { Failure } from '../errors.ts'
import type { UpdateSource } from './update-source.ts'

/** A newer version. */
export interface NewVersion {
  readonly version: string
  /** Plain text; null where there are none. */
  readonly notes: string | null
}

/** What asks the feed, loads and installs. Everything may reject with whatever it likes. */
export interface Updater {
  /** @returns null where this is the newest version */
  check(): Promise<NewVersion | null>
  /** Loads what the last check has found. @param onProgress told the share that is here, 0..1 */
  download(onProgress: (share: number) => void): Promise<void>
  /** Ends the app and starts the new one. */
  install(): Promise<void>
}

/** How it stands with newer versions. */
export interface UpdateState {
  readonly source: UpdateSource
  readonly activity: 'none' | 'checking' | 'downloading'
  /** Of what is being loaded, 0..1. */
  readonly share: number
  /** Ms since 1970 of the last answer of the feed; null for none since the start. */
  readonly lastCheckedAt: number | null
  /** Why the last try came to nothing. */
  readonly failure: Failure | null
  /** It is here and can be installed. */
  readonly ready: NewVersion | null
  /** Somebody wants it installed, as soon as no captures and exports are under way. */
  readonly isWaiting: boolean
  /** Somebody doesn't want it now. */
  readonly isPutOff: boolean
}

export interface UpdatesOptions {
  readonly source: UpdateSource
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  /** Called when something is to be asked for the first time. */
  readonly loadUpdater: () => Promise<Updater>
  /** The setting: whether Stillroom looks by itself. */
  readonly isOn: () => boolean
  /** Whether something is under way that a restart would cut short. */
  readonly isBusy: () => Promise<boolean>
  readonly onChange: (state: UpdateState) => void
  /** Told why something went wrong, which people see as a plain sentence. */
  readonly onError: (error: unknown) => void
}

/** Newer versions: when to look, what to load, and when to install. */
export interface Updates {
  state(): UpdateState
  /** Looks soon, and then daily, until {@link close}. */
  begin(): void
  /** Looks now, as somebody has asked. Rejects with `invalid-options` where Stillroom has no way to. */
  check(): Promise<void>
  /** Installs what is ready, now or when nothing is under way. Rejects where nothing is. */
  install(): Promise<void>
  /** Not now: until there is a newer one, or the next start. */
  putOff(): void
  /** Something that was under way may have ended. */
  wake(): Promise<void>
  close(): void
}
