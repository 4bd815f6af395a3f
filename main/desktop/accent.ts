/**
 * A system's accent colour as the page draws with it.
 *
 * @param rgba as `systemPreferences.getAccentColor()` tells it, such as `aabbccdd`
 * @returns `#rrggbb`; null for what is no colour
 */
export function accentOf(rgba: string): string | null {
  const digits = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/iu.exec(rgba)?.[1]
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}

export interface AccentOptions {
  /** The system's answer; it may have none, and say so by throwing. */
  readonly read: () => string
  /** Told of each change: a system may announce one that is none. */
  readonly onChange: (accent: string | null) => void
}

/** The system's accent colour, which people may change at any time. */
export interface Accent {
  current(): string | null
  /** Looks again, as the system has announced a change. */
  look(): void
}

export function createAccent({ read, onChange }: AccentOptions): Accent {
  const ask = () => {
    try {
      return accentOf(read())
    } catch {
      return null
    }
  }
  let accent = ask()
  return {
    current: () => accent,
    look() {
      const next = ask()
      if (next === accent) return
      accent = next
      onChange(next)
    },
  }
}
