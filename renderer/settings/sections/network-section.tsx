import { Badge, Button, NativeSelect, Text } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { WayView } from '../../../preload/contract.ts'
import { Section } from '../../library/section.tsx'
import { attempt } from '../../stores/attempt.ts'
import { useApp, useStores } from '../../stores/stores-context.tsx'
import type { Failure, Preferences } from '../../types.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { words } from '../../ui/words.ts'
import classes from '../settings-page.module.css'

const choices: readonly Preferences['proxy'][] = ['system', 'none']

/** Whether requests go by the system's proxy, and which way each server is asked. */
export function NetworkSection() {
  return (
    <>
      <ProxyField />
      <Ways />
    </>
  )
}

function ProxyField() {
  const proxy = useApp((app) => app.preferences.proxy)
  const change = useApp((app) => app.change)
  const { network } = words().settings
  return (
    <NativeSelect
      label={network.proxy}
      description={network.proxyHint}
      maw={340}
      data={choices.map((value) => ({ value, label: network.choices[value] }))}
      value={proxy}
      onChange={({ currentTarget }) =>
        void change({ proxy: currentTarget.value as Preferences['proxy'] })
      }
    />
  )
}

function Ways() {
  const { ways, failure, isBusy, check } = useWays()
  const { network } = words().settings
  return (
    <Section title={network.ways}>
      <Text c="dimmed">{network.waysHint}</Text>
      {failure && <FailureAlert failure={failure} />}
      <ul className={classes.ways} aria-label={network.ways}>
        {ways.map((way) => (
          <Way key={`${way.name} ${way.host}`} way={way} />
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button variant="default" aria-busy={isBusy} onClick={() => void (isBusy || check())}>
          {network.check}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {isBusy && network.checking}
        </Text>
      </div>
    </Section>
  )
}

function Way({ way }: { readonly way: WayView }) {
  const { network } = words().settings
  const { name, host, proxy, isChecked, failure } = way
  return (
    <li className={classes.way}>
      <span>
        <strong>{name ?? network.images}</strong> {host}
      </span>
      <span className={classes.buttons}>
        <Text size="xs" c="dimmed" span>
          {proxy === null ? network.direct : network.by(proxy)}
        </Text>
        {isChecked && !failure && (
          <Badge size="sm" variant="light">
            {network.free}
          </Badge>
        )}
      </span>
      {failure && <FailureAlert failure={failure} />}
    </li>
  )
}

/** The ways as they are now; they are told anew when main has taken up another proxy. */
function useWays() {
  const { api } = useStores()
  const [ways, setWays] = useState<readonly WayView[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const load = useCallback(
    async (check: boolean) => {
      const result = await attempt(api.listWays({ check }))
      setFailure(result.ok ? null : result.error)
      if (result.ok) setWays(result.value)
    },
    [api],
  )

  // Not by the page's own choice of a proxy: that is there before main has taken it up.
  useEffect(() => {
    void load(false)
    return api.subscribe('preferences', () => void load(false))
  }, [api, load])

  async function check() {
    setBusy(true)
    await load(true)
    setBusy(false)
  }

  return { ways, failure, isBusy, check }
}
