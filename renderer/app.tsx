import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Commands } from './commands/commands.tsx'
import { Desktop } from './desktop/desktop.tsx'
import { useAccentTheme } from './desktop/use-accent-theme.ts'
import type { Stores } from './stores/stores.ts'
import { StoresContext, useApp } from './stores/stores-context.tsx'
import { createColorSchemeManager } from './ui/color-scheme.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Notices } from './ui/notices.tsx'
import { styleNonce } from './ui/style-nonce.ts'
import { cssVariables } from './ui/theme.ts'
import { WelcomePage } from './welcome/welcome-page.tsx'
import { Workspace } from './workspace.tsx'

export function App({ stores }: { readonly stores: Stores }) {
  const [colorSchemeManager] = useState(() => createColorSchemeManager(stores.app))
  const theme = useAccentTheme(stores)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ErrorBoundary>
        <StoresContext value={stores}>
          <CurrentView />
          <Notices />
        </StoresContext>
      </ErrorBoundary>
    </MantineProvider>
  )
}

/** Another language draws everything anew: its words are read while drawing. */
function CurrentView() {
  const { language, locale } = useApp((app) => app.spoken)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  // The first frame that somebody can use, for whoever measures the start.
  useEffect(() => void performance.mark('interactive'), [])
  return <ProjectView key={locale} />
}

function ProjectView() {
  const project = useApp((app) => app.projects.find(({ id }) => id === app.activeProjectId))
  return (
    <>
      {project ? <Workspace project={project} /> : <WelcomePage />}
      <Commands />
      <Desktop />
    </>
  )
}
