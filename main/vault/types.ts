import type { Failure } from '../errors.ts'

/** Where a secret lies: the system's keychain, or this process's memory until it ends. */
export type SecretStorage = 'keychain' | 'session'

/** How secrets are kept on this system right now. */
export interface VaultStatus {
  readonly storage: SecretStorage
  /** Why the keychain isn't used and what to do about it; only with `session`. */
  readonly notice?: Failure
}

/** Secrets by account. Every method rejects with `keychain-unavailable` or `keychain-locked`. */
export interface SecretStore {
  get(account: string): Promise<string | null>
  set(account: string, secret: string): Promise<void>
  delete(account: string): Promise<void>
  status(): Promise<VaultStatus>
}

/** A VideoSDK project as it lies in projects.json: no secret in it. */
export interface Project {
  readonly id: string
  readonly name: string
  /** Public: it travels in every token. */
  readonly apiKey: string
  /** Origin of the API, such as https://api.videosdk.live. */
  readonly endpoint: string
  /** ISO 8601. */
  readonly createdAt: string
}

/** What the window and `stillroom account list` may know of a project. */
export interface ProjectView {
  readonly id: string
  readonly name: string
  /** The key's last four characters. */
  readonly apiKeyHint: string
  readonly endpoint: string
  /** Where its secret lies; null where it is gone and must be entered again. */
  readonly storage: SecretStorage | null
}

export interface Credentials {
  readonly apiKey: string
  readonly secret: string
  /** Origin of the API. */
  readonly endpoint: string
}

/** What a person types to connect a project. */
export interface NewProject {
  readonly name: string
  readonly apiKey: string
  readonly secret: string
  /** Defaults to VideoSDK's own. */
  readonly endpoint?: string
}

/** Projects and their secrets. */
export interface Vault {
  status(): Promise<VaultStatus>
  /** The status, asked for anew: the keychain may have been unlocked, or locked, meanwhile. */
  recheck(): Promise<VaultStatus>
  list(): Promise<readonly ProjectView[]>
  /** Rejects with `invalid-options` where a field is empty, too long, or the name is taken. */
  add(project: NewProject): Promise<ProjectView>
  /**
   * Stores a secret for a project whose own is gone or has changed. Rejects with
   * `invalid-options` where the project is unknown or the secret can't be one.
   */
  reconnect(projectId: string, secret: string): Promise<ProjectView>
  /**
   * Forgets the project, then deletes its secret. Rejects with `invalid-options` for an unknown
   * one, and with a keychain code where the secret is left behind in the keychain.
   */
  remove(projectId: string): Promise<void>
  /** What is stored of a project, without asking the keychain. Rejects as {@link find} does. */
  project(projectId: string): Promise<Project>
  /** By id or, for people, by name. Rejects with `invalid-options` for an unknown one. */
  find(idOrName: string): Promise<ProjectView>
  /**
   * For the API client only. Rejects with `auth-rejected` where the secret is gone, and with a
   * keychain code where the keychain can't be asked.
   */
  credentials(projectId: string): Promise<Credentials>
  /** Ends the keychain's process, which may be waiting for the keychain's owner. */
  close(): void
}
