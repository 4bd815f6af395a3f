import { Button, Code, MantineProvider, Stack, Text, Title } from '@mantine/core'
import { systemColorScheme } from './color-scheme.ts'
import classes from './crash-page.module.css'
import { styleNonce } from './style-nonce.ts'
import { theme } from './theme.ts'
import { words } from './words.ts'

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
          {words().ui.crash.title}
        </Title>
        <Text>{words().ui.crash.text}</Text>
        {details && <Code block>{details}</Code>}
        <Button onClick={() => window.location.reload()}>{words().ui.crash.reload}</Button>
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
      <CrashPage details={words().ui.crash.mainSilent} />
    </MantineProvider>
  )
}
