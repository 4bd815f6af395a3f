import { connectParent } from '../child-process.ts'

/** The program of an image process: what a hostile image can take down is this and no more. */
const parent = connectParent()

// Ctrl+C reaches the whole process group, but it is the parent that ends: an image that is just
// being checked still counts.
process.on('SIGINT', () => {})

// The canvas would read all fonts of the system as it loads, for text that nobody draws here:
// that takes several times as long as everything else at the start.
Object.assign(process.env, { DISABLE_SYSTEM_FONTS_LOAD: '1' })
const { serveImages } = await import('./serve.ts')

serveImages(parent)
