import { Anchor, Text } from '@mantine/core'
import { Section } from '../../library/section.tsx'
import { useApp } from '../../stores/stores-context.tsx'
import { runtimeNames } from '../../ui/runtime-names.ts'
import { words } from '../../ui/words.ts'
import { Licences } from '../licences.tsx'
import classes from '../settings-page.module.css'

/** What this is, and where more about it stands. */
export function AboutSection() {
  const version = useApp((app) => app.version)
  const runtime = useApp((app) => app.runtime)
  const platform = useApp((app) => app.platform)
  const openDocumentation = useApp((app) => app.openDocumentation)
  const { about } = words().settings
  return (
    <>
      <dl className={classes.facts}>
        <dt>{about.version}</dt>
        <dd>Stillroom {version}</dd>
        <dt>{about.runtime}</dt>
        <dd>
          {runtimeNames[runtime]}, {platform}
        </dd>
        <dt>{about.licence}</dt>
        <dd>{about.licenceName}</dd>
      </dl>
      <Text>{about.privacy}</Text>
      <Section title={about.documentation}>
        <Anchor component="button" ta="left" onClick={() => void openDocumentation('capture')}>
          {words().frame.vendorPage}
        </Anchor>
        <Anchor component="button" ta="left" onClick={() => void openDocumentation('dashboard')}>
          {about.dashboard}
        </Anchor>
      </Section>
      <Section title={about.licences.title}>
        <Licences version={version} />
      </Section>
    </>
  )
}
