import { Button, Code, Loader, Text } from '@mantine/core'
import { useState } from 'react'
import { words } from '../ui/words.ts'
import classes from './licences.module.css'
import page from './settings-page.module.css'

interface Licence {
  readonly name: string
  readonly version: string
  readonly identifier: string
  readonly text: string
}

type Loaded = readonly Licence[] | 'nothing' | 'loading' | 'failed'

/** The packages inside Stillroom with the texts of their licences, loaded when they are asked for. */
export function Licences({ version }: { readonly version: string }) {
  const [loaded, setLoaded] = useState<Loaded>('nothing')
  const { licences } = words().settings.about

  async function load() {
    setLoaded('loading')
    setLoaded(await fetchLicences(version).catch(() => 'failed' as const))
  }

  return (
    <>
      <Text c="dimmed">{licences.hint}</Text>
      {typeof loaded === 'string' && (
        <div className={page.buttons}>
          <Button variant="default" disabled={loaded === 'loading'} onClick={() => void load()}>
            {licences.show}
          </Button>
          {loaded === 'loading' && <Loader size="xs" />}
        </div>
      )}
      <div role="status">
        {loaded === 'failed' && <Text>{licences.failed}</Text>}
        {typeof loaded !== 'string' && <Text>{licences.count(loaded.length)}</Text>}
      </div>
      {typeof loaded !== 'string' && (
        <ul className={classes.list} aria-label={licences.title}>
          {loaded.map((licence) => (
            <Entry key={`${licence.name} ${licence.version}`} licence={licence} />
          ))}
        </ul>
      )}
    </>
  )
}

function Entry({ licence: { name, version, identifier, text } }: { readonly licence: Licence }) {
  return (
    <li>
      <details>
        <summary className={classes.summary}>
          {name} {version} <span className={classes.identifier}>{identifier}</span>
        </summary>
        <Code block className={classes.text} lang="en">
          {text}
        </Code>
      </details>
    </li>
  )
}

/** The build writes the list beside the page. Its address changes with the version: it is kept. */
async function fetchLicences(version: string): Promise<readonly Licence[]> {
  const answer = await fetch(`licences.json?${version}`)
  if (!answer.ok) throw new Error(`licences.json: ${answer.status}`)
  return (await answer.json()) as readonly Licence[]
}
