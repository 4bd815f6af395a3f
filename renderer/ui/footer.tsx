import { Anchor } from '@mantine/core'
import { useApp } from '../stores/stores-context.tsx'
import classes from './footer.module.css'
import { runtimeNames } from './runtime-names.ts'
import { words } from './words.ts'

export function Footer() {
  const version = useApp((app) => app.version)
  const runtime = useApp((app) => app.runtime)
  const openDocumentation = useApp((app) => app.openDocumentation)
  return (
    <footer className={classes.footer}>
      <span>
        Stillroom {version} · {runtimeNames[runtime]}
      </span>
      <Anchor component="button" size="xs" onClick={() => void openDocumentation('capture')}>
        {words().frame.vendorPage}
      </Anchor>
    </footer>
  )
}
