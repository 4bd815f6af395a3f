import path from 'node:path'
import { z } from 'zod'
import { languageChoices } from '../words/language.ts'
import { say } from '../words/say.ts'
import { acceleratorSchema } from './accelerator.ts'
import { checkTemplate, defaultTemplate } from './capture/file-name.ts'
import { lastingOptionsSchema, lastOptionsListSchema, presetsSchema } from './capture/presets.ts'
import { StillroomError } from './errors.ts'
import type { Rescued } from './json-file.ts'
import { createJsonFile } from './json-file.ts'
import type { Migration } from './migrate.ts'
import { migrate, versionAfter } from './migrate.ts'

/** The rooms that a press of the global shortcut is for. */
const shortcutTargets = ['selected', 'favourites'] as const

const values = {
  /** Absolute path; null stands for the default folder. */
  libraryFolder: z
    .string()
    .max(4096, 'The library folder’s path is too long.')
    .refine((folder) => path.isAbsolute(folder) && !folder.includes('\0'), {
      error: 'The library folder must be an absolute path.',
    })
    .nullable(),
  nameTemplate: z.string().superRefine(refineTemplate),
  /** Captures at a time. */
  concurrency: z
    .number({ error: 'Captures at a time must be a number.' })
    .int('Captures at a time must be a whole number.')
    .min(1, 'Captures at a time must be 1 or more.')
    .max(32, 'Captures at a time must be 32 or fewer.'),
  theme: z.enum(['auto', 'light', 'dark'], { error: 'The theme is auto, light or dark.' }),
  language: z.enum(languageChoices, { error: 'The language is auto, en or de.' }),
  activeProjectId: z.string().min(1).max(100).nullable(),
  /** A .json file beside each still, with what is known of it. */
  sidecars: z.boolean({ error: 'Files with details beside the stills are either on or off.' }),
  /** Bytes that previews may take. */
  previewLimit: z
    .number({ error: 'The space for previews must be a number of bytes.' })
    .int('The space for previews must be a whole number of bytes.')
    .min(50_000_000, 'The space for previews must be at least 50 MB.')
    .max(100_000_000_000, 'The space for previews must be at most 100 GB.'),
  /** A notification for captures that failed while the window wasn't looked at. */
  notifyFailures: z.boolean({ error: say('failureNotices') }),
  /** The same for captures that were saved. */
  notifySaved: z.boolean({ error: say('savedNotices') }),
  /** Closing the window leaves Stillroom in the tray while a schedule runs. */
  keepInTray: z.boolean({ error: say('keepInTray') }),
  /** True once somebody was told that. */
  toldKeepInTray: z.boolean(),
  /** Captures from anywhere on the desktop; off without an accelerator. */
  globalShortcut: z
    .strictObject({
      /** As Electron writes it, such as `Control+Shift+K`. */
      accelerator: acceleratorSchema.nullable(),
      target: z.enum(shortcutTargets, { error: say('shortcutTarget') }),
    })
    .readonly(),
  /** Draw the window with the system's accent colour, where the system has one. */
  useAccent: z.boolean({ error: say('accentUse') }),
  /** Whether requests go by the proxy that the system names. */
  proxy: z.enum(['system', 'none'], { error: say('proxyChoice') }),
  /** Look for newer versions of Stillroom by itself. */
  lookForUpdates: z.boolean({ error: say('lookForUpdates') }),
  /** Ids of schedules that were paused together, and are to go on together. */
  pausedSchedules: z.array(z.string().max(100)).max(10_000).readonly(),
  /** Capture options by name. */
  presets: presetsSchema,
  /** What a project's captures begin with that has none of its own yet. */
  defaultOptions: lastingOptionsSchema,
  /** What each project's last press was made with. */
  lastOptions: lastOptionsListSchema,
} as const

/** What a person can set. */
export type Settings = Readonly<z.output<typeof patchSchema>>
export type SettingsPatch = Partial<Settings>

const patchSchema = z.strictObject(values)

/**
 * The settings that the page sees and may change as they are. The others have channels of their
 * own, because more hangs on them than their value: a folder is chosen in main's dialog.
 */
const preferenceSchema = patchSchema.pick({
  theme: true,
  language: true,
  notifyFailures: true,
  notifySaved: true,
  keepInTray: true,
  globalShortcut: true,
  useAccent: true,
  presets: true,
  defaultOptions: true,
  proxy: true,
  lookForUpdates: true,
})

export const preferencePatchSchema = preferenceSchema
  .partial()
  // Anything that is some object would be one without a change.
  .refine((patch) => Object.keys(patch).length > 0)

export type Preferences = Readonly<z.output<typeof preferenceSchema>>

/** What of the settings goes to the page. */
export function preferencesOf(settings: Settings): Preferences {
  return preferenceSchema.strip().parse(settings)
}

/** None yet. A change of a setting's name or meaning adds one, and with it the version grows. */
const migrations: readonly Migration[] = []

const version = versionAfter(migrations)

/** A file of another version is set aside, never rewritten: a newer Stillroom can read it again. */
const currentSchema = z.object({
  version: z.literal(version),
  libraryFolder: values.libraryFolder.default(null),
  nameTemplate: values.nameTemplate.default(defaultTemplate),
  concurrency: values.concurrency.default(4),
  theme: values.theme.default('auto'),
  language: values.language.default('auto'),
  activeProjectId: values.activeProjectId.default(null),
  sidecars: values.sidecars.default(false),
  previewLimit: values.previewLimit.default(2_000_000_000),
  notifyFailures: values.notifyFailures.default(true),
  notifySaved: values.notifySaved.default(false),
  keepInTray: values.keepInTray.default(true),
  toldKeepInTray: values.toldKeepInTray.default(false),
  globalShortcut: values.globalShortcut.default({ accelerator: null, target: 'selected' }),
  proxy: values.proxy.default('system'),
  lookForUpdates: values.lookForUpdates.default(true),
  useAccent: values.useAccent.default(true),
  pausedSchedules: values.pausedSchedules.default([]),
  presets: values.presets.default([]),
  defaultOptions: values.defaultOptions.default({}),
  lastOptions: values.lastOptions.default([]),
})

const fileSchema = z.preprocess((json) => migrate(json, migrations), currentSchema)

type SettingsFile = z.output<typeof fileSchema>

/** One wrong value, or a newer Stillroom's file, is no reason to lose all the others. */
function rescue(json: unknown): Rescued<SettingsFile> | null {
  const migrated = migrate(json, migrations)
  if (typeof migrated !== 'object' || migrated === null) return null
  const known = Object.entries(migrated).filter(([key]) => Object.hasOwn(values, key))
  const isGood = ([key, value]: (typeof known)[number]) =>
    values[key as keyof typeof values].safeParse(value).success
  const kept = known.filter(isGood)
  if (kept.length === 0) return null
  return {
    value: fileSchema.parse({ ...Object.fromEntries(kept), version }),
    kept: kept.map(([key]) => key),
    lost: known.filter((entry) => !isGood(entry)).map(([key]) => key),
  }
}

type SettingsChange = SettingsPatch | ((stored: Settings) => SettingsPatch)

/** The settings and their file. */
export interface SettingsStore {
  get(): Settings
  /**
   * Checks, writes, then tells the listeners. Rejects with `invalid-options`, or as
   * {@link createJsonFile}'s methods do; the settings then stay as they are.
   *
   * @param change a function where the new values follow from those before: it gets what other
   *   updates that are under way have left
   */
  update(change: SettingsChange): Promise<Settings>
  /** @returns the function that ends the subscription */
  subscribe(listener: (settings: Settings) => void): () => void
}

export interface SettingsOptions {
  /** Absolute path of settings.json. */
  readonly file: string
  /** Told of a file that could not be understood as a whole. */
  readonly onSetAside?: (file: SetAsideSettings) => void
}

interface SetAsideSettings {
  /** Where it lies now. */
  readonly setAside: string
  /** Names of the settings that were taken from it, and of those that have their defaults again. */
  readonly kept: readonly string[]
  readonly lost: readonly string[]
}

/** Reads the settings; rejects where the file is there but can't be read. */
export async function createSettings(options: SettingsOptions): Promise<SettingsStore> {
  const file = createJsonFile({
    file: options.file,
    schema: fileSchema,
    initial: fileSchema.parse({ version }),
    rescue,
  })
  const listeners = new Set<(settings: Settings) => void>()

  function take({ value, setAside, rescued }: Awaited<ReturnType<typeof file.read>>): Settings {
    const { kept = [], lost = [] } = rescued ?? {}
    if (setAside) options.onSetAside?.({ setAside, kept, lost })
    const { version: _, ...settings } = value
    return settings
  }

  let current = take(await file.read())

  return {
    get: () => current,
    async update(change) {
      const patchOf = toPatch(change)
      current = take(await file.update((stored) => ({ ...stored, ...patchOf(stored) })))
      for (const listener of listeners) listener(current)
      return current
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** A patch that is wrong by itself is refused at once, before the file is touched. */
function toPatch(change: SettingsChange): (stored: Settings) => SettingsPatch {
  if (typeof change === 'function') return (stored) => parsePatch(change(stored))
  const patch = parsePatch(change)
  return () => patch
}

function parsePatch(patch: SettingsPatch): SettingsPatch {
  const parsed = patchSchema.partial().safeParse(patch)
  if (parsed.success) return withoutUndefined(parsed.data)
  const message = parsed.error.issues[0]?.message
  throw new StillroomError('invalid-options', message ? { message } : {})
}

/** A key that is there but undefined would put its default back. */
function withoutUndefined(patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

function refineTemplate(template: string, context: z.RefinementCtx): void {
  try {
    checkTemplate(template)
  } catch (error) {
    if (!(error instanceof StillroomError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
}
