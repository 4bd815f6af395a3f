import { createStore } from 'zustand/vanilla'
import type {
  AppState,
  Args,
  LibraryView,
  Notice,
  PreferencesEvent,
  Result,
  StillroomApi,
} from '../../preload/contract.ts'
import { isSameOptions } from '../capture/draft-of-options.ts'
import type { CaptureOptions, Failure, ProjectView, VaultStatus } from '../types.ts'
import { attempt } from './attempt.ts'
import { replaceById } from './replace-by-id.ts'

/** The sandbox's project, until the contract marks it. */
const sandboxId = 'sandbox'

export interface AppStore extends AppState {
  readonly sandboxProjectId: string
  /** True once the notice about secrets was put aside; a change of the vault brings it back. */
  readonly vaultNoticeHidden: boolean
  /** Each resolves with what went wrong, or null. */
  connect(project: Args<'connectProject'>): Promise<Failure | null>
  reconnect(projectId: string, secret: string): Promise<Failure | null>
  remove(projectId: string): Promise<Failure | null>
  openSandbox(): Promise<Failure | null>
  setTemplate(template: string): Promise<Failure | null>
  /** Asks the keychain anew. */
  checkKeychain(): Promise<Failure | null>
  /** @param concurrency captures at a time */
  setConcurrency(concurrency: number): Promise<Failure | null>
  /** These report what goes wrong as a notice. */
  select(projectId: string | null): Promise<void>
  /** A project of the list; the sandbox may have to be started first. */
  choose(projectId: string): Promise<void>
  change(change: Args<'changePreferences'>): Promise<void>
  /** What the project's captures begin with from now on. */
  rememberOptions(projectId: string, options: CaptureOptions): Promise<void>
  chooseFolder(): Promise<void>
  openFolder(): Promise<void>
  openDocumentation(page: Args<'openDocumentation'>['page']): Promise<void>
  hideVaultNotice(): void
  setLibrary(library: LibraryView): void
  setPreferences(event: PreferencesEvent): void
  setVault(vault: VaultStatus): void
  setAccent(accent: string | null): void
  addNotice(notice: Notice): void
  /** A failure of the page's own actions, as a notice. Cancelling is no failure. */
  report(failure: Failure): void
  dismissNotice(id: string): void
}

/** The app itself: projects, theme, folder, notices. */
export function createAppStore({ api, state }: { api: StillroomApi; state: AppState }) {
  return createStore<AppStore>()((set, get) => {
    let reported = 0

    function report(failure: Failure) {
      if (failure.code === 'cancelled') return
      reported += 1
      get().addNotice({ id: `page-${reported}`, failure })
    }

    async function reporting(call: Promise<Result<unknown>>) {
      const result = await attempt(call)
      if (!result.ok) report(result.error)
      return result.ok
    }

    async function enter(call: Promise<Result<ProjectView>>): Promise<Failure | null> {
      const result = await attempt(call)
      if (!result.ok) return result.error
      set({ projects: replaceById(get().projects, result.value) })
      await get().select(result.value.id)
      return null
    }

    async function takeLibrary(call: Promise<Result<LibraryView>>): Promise<Failure | null> {
      const result = await attempt(call)
      if (!result.ok) return result.error
      set({ library: result.value })
      return null
    }

    return {
      ...state,
      sandboxProjectId: sandboxId,
      vaultNoticeHidden: false,
      connect: (project) => enter(api.connectProject(project)),
      reconnect: (projectId, secret) => enter(api.reconnectProject({ projectId, secret })),
      async openSandbox() {
        const result = await attempt(api.openSandbox())
        if (result.ok) set({ sandboxProjectId: result.value.id })
        return enter(Promise.resolve(result))
      },
      async remove(projectId) {
        const result = await attempt(api.removeProject({ projectId }))
        if (!result.ok) return result.error
        const projects = get().projects.filter(({ id }) => id !== projectId)
        const lastOptions = get().lastOptions.filter((last) => last.projectId !== projectId)
        set({ projects, lastOptions })
        if (get().activeProjectId === projectId) await get().select(projects[0]?.id ?? null)
        return null
      },
      setTemplate: (template) => takeLibrary(api.setTemplate({ template })),
      async checkKeychain() {
        const result = await attempt(api.checkKeychain())
        if (!result.ok) return result.error
        get().setVault(result.value)
        return null
      },
      async setConcurrency(concurrency) {
        const result = await attempt(api.setConcurrency({ concurrency }))
        if (!result.ok) return result.error
        set({ concurrency })
        return null
      },
      async select(projectId) {
        if (await reporting(api.selectProject({ projectId }))) set({ activeProjectId: projectId })
      },
      async choose(projectId) {
        if (projectId !== get().sandboxProjectId) return get().select(projectId)
        const failure = await get().openSandbox()
        if (failure) report(failure)
      },
      async change(change) {
        const before = get().preferences
        // Seen at once; the event that follows tells what was really taken.
        set({ preferences: { ...before, ...change } })
        if (await reporting(api.changePreferences(change))) return
        const kept = Object.keys(change).map((key) => [key, before[key as keyof typeof before]])
        set({ preferences: { ...get().preferences, ...Object.fromEntries(kept) } })
      },
      async rememberOptions(projectId, options) {
        const { lastOptions } = get()
        const last = lastOptions.find((each) => each.projectId === projectId)
        if (last && isSameOptions(last.options, options)) return
        const others = lastOptions.filter((each) => each !== last)
        set({ lastOptions: [{ projectId, options }, ...others] })
        await reporting(api.rememberOptions({ projectId, options }))
      },
      async chooseFolder() {
        const failure = await takeLibrary(api.chooseFolder())
        if (failure) report(failure)
      },
      openFolder: async () => void (await reporting(api.openFolder())),
      openDocumentation: async (page) => void (await reporting(api.openDocumentation({ page }))),
      hideVaultNotice: () => set({ vaultNoticeHidden: true }),
      setLibrary: (library) => set({ library }),
      setPreferences: ({ preferences, spoken }) => set({ preferences, spoken }),
      setAccent: (accent) => set({ accent }),
      setVault: (vault) => set({ vault, vaultNoticeHidden: false }),
      addNotice: (notice) => set({ notices: replaceById(get().notices, notice) }),
      report,
      dismissNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    }
  })
}
