import { connectParent } from '../../main/child-process.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import { exampleJob } from './examples.ts'

/** What to keep; sent to the program as its first message. */
export interface KeepOrder {
  readonly file: string
  readonly jobIds: readonly string[]
}

/** A program that adds jobs to a catalogue, says so, and then only lives. */
async function keep({ file, jobIds }: KeepOrder): Promise<void> {
  const catalogue = await openCatalogue(file, { activity: 'keeper' })
  await catalogue.addJobs(jobIds.map((id) => exampleJob({ id })))
  parent.send(process.pid)
}

const parent = connectParent()
parent.onMessage((order) => void keep(order as KeepOrder))
