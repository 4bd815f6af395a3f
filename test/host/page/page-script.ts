import { createCloneCodec } from '../clone.ts'
import { strict } from '../strict.ts'
import { lineName, openLine } from './page-line.ts'
import { runPreload } from './page-preload.ts'

export interface PageScriptOptions {
  /** Name of the function that carries a text to the host. */
  readonly binding: string
  /** Chromium's address of the app's page, up to and with the first slash. */
  readonly page: string
  /** Source text of the preload bundle (CommonJS). */
  readonly preload: string
}

/**
 * The script that Chromium runs in every frame before anything else: the line to main, and in the
 * main frame, as in Electron, the preload.
 */
export function pageScript({ binding, page, preload }: PageScriptOptions): string {
  return `(() => {
  'use strict'
  const strict = ${strict}
  const line = (${openLine})((${createCloneCodec})(), ${quote(binding)}, ${quote(lineName)})
  if (window !== window.top || !location.href.startsWith(${quote(page)})) return
  ;(${runPreload})(line, strict, function (require, module, exports) {
${preload}
  })
})()`
}

function quote(text: string): string {
  return JSON.stringify(text)
}
