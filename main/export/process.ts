import { connectParent } from '../child-process.ts'
import { serveExport } from './serve.ts'

/** The program of an export process: it makes one file, and is gone. */
const parent = connectParent()

// Ctrl+C reaches the whole process group, but it is the parent that ends.
process.on('SIGINT', () => {})

serveExport(parent, () => process.exit(0))
