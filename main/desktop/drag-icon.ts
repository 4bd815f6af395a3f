import type { NativeImage } from 'electron'
import { nativeImage } from 'electron'
import { trayIcons } from './tray-icon.ts'

/**
 * What hangs on the pointer while stills are dragged: the app's own mark. A picture of the still
 * would be decoded in the main process, which no stranger's image may be.
 */
export function dragIcon(): NativeImage {
  const icon = nativeImage.createEmpty()
  for (const representation of trayIcons) icon.addRepresentation(representation)
  return icon
}
