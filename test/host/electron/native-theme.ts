import type { NativeTheme } from 'electron'
import { strict } from '../strict.ts'

export type ThemeSource = NativeTheme['themeSource']

export interface HostTheme {
  readonly electron: object
  readonly source: () => ThemeSource
  /** Called at each change. */
  onChange(listener: (source: ThemeSource) => void): void
}

/** The theme as main sets it; the host's Chromium follows. The system's own counts as light. */
export function createNativeTheme(): HostTheme {
  let source: ThemeSource = 'system'
  let changed: (source: ThemeSource) => void = () => {}

  const theme = {
    get themeSource() {
      return source
    },
    set themeSource(value) {
      if (value === source) return
      source = value
      changed(value)
    },
    get shouldUseDarkColors() {
      return source === 'dark'
    },
  } satisfies Partial<NativeTheme>

  return {
    electron: strict('electron.nativeTheme', theme),
    source: () => source,
    onChange: (listener) => {
      changed = listener
    },
  }
}
