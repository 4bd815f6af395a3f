import { Button, Code, MantineProvider, Stack, Text, Title } from '@mantine/core'
import { systemColorScheme } from './color-scheme.ts'
import classes from './crash-page.module.css'
import { styleNonce } from './style-nonce.ts'
import { theme } from './theme.ts'

interface Props {
  /** The error's own words, for a report. */
  readonly details?: string
}

/** What is left to show when the page itself has a bug. */
export function CrashPage({ details }: Props) {
  return (
    <main className={classes.page}>
      <Stack align="flex-start" maw={480}>
        <Title order={1} size="lg">
          Stillroom’s window had a problem
        </Title>
        <Text>
          Your stills and the captures under way are safe: they don’t depend on this window. Reload
          it to go on.
        </Text>
        {details && <Code block>{details}</Code>}
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </Stack>
    </main>
  )
}

/** The same for when not even the app's state came. */
export function PlainCrashPage() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={systemColorScheme}
      getStyleNonce={styleNonce}
    >
      <CrashPage details="The main process did not answer." />
    </MantineProvider>
  )
}
