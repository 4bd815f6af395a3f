import sharp from 'sharp'
import { serveLoop } from './loop-task.ts'

// One thread a process, and nothing kept of a picture: as the others work.
sharp.concurrency(1)
sharp.cache(false)

/** A loop around sharp, which the app can't use: it clashes with Electron's GLib on Linux. */
serveLoop((file, target) => sharp(file).resize(320, 180).webp({ quality: 80 }).toFile(target))
