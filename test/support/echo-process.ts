import { connectParent } from '../../main/child-process.ts'

/** A helper program for tests: sends back what it gets, and ends or crashes when told to. */
const parent = connectParent()
parent.onMessage((message) => {
  if (message === 'exit') process.exit(0)
  if (message === 'arguments') return parent.send(process.argv.slice(2))
  parent.send(message)
})
parent.send({ pid: process.pid })
