import { connectParent } from '../../main/child-process.ts'

/** Stands for an image process that never gets ready. */
connectParent().onMessage(() => {})
