import { Badge, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../library/section.tsx'
import { useApp } from '../../stores/stores-context.tsx'
import type { Failure, ProjectView, VaultStatus } from '../../types.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { words } from '../../ui/words.ts'
import classes from '../settings-page.module.css'

/** How secrets are kept, what is wrong with the keychain, and where each project's secret lies. */
export function SecretsSection() {
  return (
    <>
      <Text c="dimmed">{words().settings.secrets.intro}</Text>
      <Keychain />
      <Projects />
    </>
  )
}

function Keychain() {
  const vault = useApp((app) => app.vault)
  const checkKeychain = useApp((app) => app.checkKeychain)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isChecked, setChecked] = useState(false)

  async function check() {
    setBusy(true)
    setChecked(false)
    const failed = await checkKeychain()
    setFailure(failed)
    setChecked(!failed)
    setBusy(false)
  }

  return (
    <Section title={words().settings.secrets.status}>
      <Status vault={vault} />
      {failure && <FailureAlert failure={failure} />}
      <div className={classes.buttons}>
        <Button variant="default" aria-busy={isBusy} onClick={() => void (isBusy || check())}>
          {words().settings.secrets.check}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {isChecked && words().settings.secrets.checked}
        </Text>
      </div>
    </Section>
  )
}

function Status({ vault }: { readonly vault: VaultStatus | null }) {
  const platform = useApp((app) => app.platform)
  const { secrets } = words().settings
  if (!vault) return <Text>{secrets.waits}</Text>
  if (vault.notice) return <FailureAlert failure={vault.notice} />
  return <Text>{secrets.works(secrets.names[keychainOf(platform)])}</Text>
}

function keychainOf(platform: string) {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'macos' : 'linux'
}

function Projects() {
  const projects = useApp((app) => app.projects)
  const { secrets } = words().settings
  return (
    <Section title={secrets.projects}>
      {projects.length === 0 && <Text c="dimmed">{secrets.none}</Text>}
      <dl className={classes.facts}>
        {projects.map((project) => (
          <ProjectFact key={project.id} project={project} />
        ))}
      </dl>
    </Section>
  )
}

function ProjectFact({ project }: { readonly project: ProjectView }) {
  const { storage, name } = project
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Badge size="sm" variant="light" color={storage === 'keychain' ? undefined : 'yellow'}>
          {words().settings.secrets[storage ?? 'gone']}
        </Badge>
      </dd>
    </>
  )
}
