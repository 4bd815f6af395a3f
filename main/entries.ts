/**
 * Where the programs that run beside the main process lie, and what they read: as sources when Stillroom runs from
 * its checkout, bundled next to index.js otherwise.
 */
const fromSource = import.meta.url.endsWith('/main/entries.ts')

function entry(source: string, bundled: string): URL {
  return new URL(fromSource ? source : bundled, import.meta.url)
}

export const entries = {
  imageProcess: entry('images/process.ts', 'image-process.js'),
  keychainProcess: entry('vault/keychain-process.ts', 'keychain-process.js'),
  sandboxProcess: entry('sandbox/process.ts', 'sandbox-process.js'),
  catalogueWorker: entry('library/worker.ts', 'catalogue-worker.js'),
  galleryWorker: entry('library/gallery/worker.ts', 'gallery-worker.js'),
  scanWorker: entry('library/scan/worker.ts', 'scan-worker.js'),
  exportProcess: entry('export/process.ts', 'export-process.js'),
  /** A folder. */
  sandboxVideo: entry('sandbox/video/', 'sandbox-video/'),
} as const
