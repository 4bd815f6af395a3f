import type { Line, Listener } from './page-line.ts'

type Strict = <T extends object>(name: string, target: T) => T
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

/**
 * Runs the preload with the part of `electron` that a sandboxed preload has. Runs in the page, so
 * it may use nothing from outside itself.
 */
export function runPreload(line: Line, strict: Strict, preload: Preload): void {
  const ipcRenderer = strict('electron.ipcRenderer', {
    invoke: line.invoke,
    on(channel: string, listener: Listener) {
      const those = line.listeners.get(channel) ?? new Set()
      line.listeners.set(channel, those.add(listener))
    },
    off: (channel: string, listener: Listener) => {
      line.listeners.get(channel)?.delete(listener)
    },
  })

  /** What crosses Electron's bridge is a copy that nobody can change. */
  function copy(value: unknown): unknown {
    if (typeof value === 'function') return (...args: readonly unknown[]) => value(...args)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return Object.freeze(value.map(copy))
    const entries = Object.entries(value).map(([key, part]) => [key, copy(part)])
    return Object.freeze(Object.fromEntries(entries))
  }

  const contextBridge = strict('electron.contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in globalThis) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      Object.defineProperty(globalThis, key, { value: copy(api), enumerable: true })
    },
  })

  const electron = strict('electron (in the preload)', { contextBridge, ipcRenderer })
  function require(name: string): unknown {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
