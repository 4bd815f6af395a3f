import Database from 'better-sqlite3'
import { connectParent } from '../../../main/child-process.ts'

/** A program that holds the catalogue of the first message, says so, and lets go at the second. */
const parent = connectParent()
let db: Database.Database | undefined
parent.onMessage((message) => {
  if (db) {
    db.close()
    return parent.send('released')
  }
  db = new Database(String(message))
  db.exec('BEGIN EXCLUSIVE')
  parent.send('held')
})
