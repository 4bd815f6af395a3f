import { Alert } from '@mantine/core'
import { Section } from '../library/section.tsx'
import { useApp } from '../stores/stores-context.tsx'
import { translated, words } from '../ui/words.ts'
import classes from './settings-page.module.css'

/** What an administrator has fixed, and what of it could not be followed; nothing without either. */
export function PolicyFacts() {
  const { updates, endpoint, folder, problems } = useApp((app) => app.policy)
  const { policy } = words().settings
  const facts = [
    { name: policy.endpoint, value: endpoint },
    { name: policy.folder, value: folder },
    { name: policy.updates, value: updates && policy.updatesOff },
  ].filter(({ value }) => value !== null)
  if (facts.length === 0 && problems.length === 0) return null
  return (
    <Section title={policy.title}>
      {problems.map((problem) => (
        <Alert key={problem} color="yellow" variant="light">
          {translated(problem)}
        </Alert>
      ))}
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </Section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
