import type { BrowserWindow } from 'electron'
import type { Sender } from './ipc.ts'

/** Tells the page when its window fills the screen, on whatever way it came to that. */
export function followFullScreen(window: BrowserWindow, send: Sender): void {
  window.on('enter-full-screen', () => send('fullScreen', { on: true }))
  window.on('leave-full-screen', () => send('fullScreen', { on: false }))
}
