import { forkChild } from '../../main/child-process.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'

/** Prints what the file named on the command line is, and doesn't close anything. */
const images = createImages({ spawn: forkChild, entry: entries.imageProcess })
console.log(JSON.stringify(await images.inspect(process.argv[2] ?? '')))
