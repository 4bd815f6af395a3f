import { Text, Title } from '@mantine/core'
import { VaultNotice } from '../settings/vault-notice.tsx'
import { Footer } from '../ui/footer.tsx'
import { Header } from '../ui/header.tsx'
import { ConnectForm } from './connect-form.tsx'
import { SandboxCard } from './sandbox-card.tsx'
import classes from './welcome-page.module.css'

/** The first thing to see, and all there is while no project is open. */
export function WelcomePage() {
  return (
    <div className={classes.window}>
      <Header />
      <VaultNotice />
      <main className={classes.page}>
        <div className={classes.content}>
          <div className={classes.intro}>
            <Title order={2} size="xl">
              Stills of your live rooms, one press away
            </Title>
            <Text c="dimmed">
              Connect a VideoSDK project. Stillroom lists its rooms, captures what is live, and
              saves each checked still in a folder of yours.
            </Text>
          </div>
          <section className={classes.card} aria-labelledby="connect-title">
            <Title order={2} size="md" id="connect-title">
              Connect a project
            </Title>
            <ConnectForm />
          </section>
          <SandboxCard />
        </div>
      </main>
      <Footer />
    </div>
  )
}
