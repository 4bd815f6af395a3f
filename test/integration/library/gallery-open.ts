import { connectParent } from '../../../main/child-process.ts'
import { openDatabase } from '../../../main/library/database.ts'

/** A program that opens the catalogue it is told of: made to be killed while it does. */
const parent = connectParent()
parent.onMessage((file) => {
  parent.send('begun')
  openDatabase({ file: String(file), busyMs: 5000 }, new Date()).db.close()
  parent.send('done')
})
