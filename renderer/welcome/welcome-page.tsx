import { Text, Title } from '@mantine/core'
import { SettingsLater } from '../settings/settings-later.ts'
import { VaultNotice } from '../settings/vault-notice.tsx'
import { usePage } from '../stores/stores-context.tsx'
import { Footer } from '../ui/footer.tsx'
import { Header } from '../ui/header.tsx'
import { words } from '../ui/words.ts'
import { ConnectForm } from './connect-form.tsx'
import { SandboxCard } from './sandbox-card.tsx'
import classes from './welcome-page.module.css'

/** The first thing to see, and all there is but the settings while no project is open. */
export function WelcomePage() {
  const isInSettings = usePage(({ page }) => page === 'settings')
  return (
    <div className={classes.window}>
      <Header />
      <VaultNotice />
      {isInSettings ? <SettingsLater /> : <Welcome />}
      <Footer />
    </div>
  )
}

function Welcome() {
  return (
    <main className={classes.page}>
      <div className={classes.content}>
        <div className={classes.intro}>
          <Title order={2} size="xl">
            {words().welcome.title}
          </Title>
          <Text c="dimmed">{words().welcome.intro}</Text>
        </div>
        <section className={classes.card} aria-labelledby="connect-title">
          <Title order={2} size="md" id="connect-title">
            {words().welcome.connectTitle}
          </Title>
          <ConnectForm />
        </section>
        <SandboxCard />
      </div>
    </main>
  )
}
