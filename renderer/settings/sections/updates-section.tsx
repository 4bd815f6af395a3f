import { Button, Text } from '@mantine/core'
import type { UpdatesView } from '../../../preload/contract.ts'
import { Section } from '../../library/section.tsx'
import { useApp, useUpdates } from '../../stores/stores-context.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { formatMoment, formatPercent } from '../../ui/format.ts'
import { words } from '../../ui/words.ts'
import { InstallButton, UpdateNotes, UpdateOutlook } from '../../updates/update-offer.tsx'
import { PreferenceBox } from '../preference-box.tsx'
import classes from '../settings-page.module.css'

/** Which version this is, whether there is a newer one, and where it comes from. */
export function UpdatesSection() {
  const version = useApp((app) => app.version)
  const view = useUpdates((state) => state.view)
  const { updates } = words()
  return (
    <>
      <dl className={classes.facts}>
        <dt>{updates.version}</dt>
        <dd>{version}</dd>
        {view?.source === 'self' && <LastChecked at={view.lastCheckedAt} />}
      </dl>
      {view &&
        (view.source === 'self' ? <Own view={view} /> : <Text>{updates.from[view.source]}</Text>)}
    </>
  )
}

function LastChecked({ at }: { readonly at: string | null }) {
  const { updates } = words()
  return (
    <>
      <dt>{updates.lastChecked}</dt>
      <dd>{at === null ? updates.never : formatMoment(at)}</dd>
    </>
  )
}

function Own({ view }: { readonly view: UpdatesView }) {
  const check = useUpdates((state) => state.check)
  const { updates } = words()
  const isBusy = view.activity !== 'none'
  return (
    <>
      <PreferenceBox name="lookForUpdates" label={updates.look} hint={updates.lookHint} />
      {view.failure && <FailureAlert failure={view.failure} />}
      <div className={classes.buttons}>
        <Button variant="default" aria-busy={isBusy} onClick={() => void (isBusy || check())}>
          {updates.check}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {progressWords(view)}
        </Text>
      </div>
      {view.ready && (
        <Section title={updates.ready(view.ready.version)}>
          <Text>
            <UpdateOutlook />
          </Text>
          <UpdateNotes />
          <div className={classes.buttons}>
            <InstallButton />
          </div>
        </Section>
      )}
    </>
  )
}

function progressWords({ activity, share, lastCheckedAt, ready, failure }: UpdatesView) {
  const { updates } = words()
  if (activity === 'checking') return updates.checking
  if (activity === 'downloading') return updates.loading(formatPercent(share))
  return lastCheckedAt !== null && !ready && !failure && updates.newest
}
