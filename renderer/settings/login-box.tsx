import { Checkbox, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LaunchAtLogin, Result } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'

/** Whether Stillroom starts with the session, as the system itself has it. */
export function LoginBox() {
  const { api } = useStores()
  const [login, setLogin] = useState<LaunchAtLogin | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { system } = words().settings

  function take(result: Result<LaunchAtLogin>) {
    setFailure(result.ok ? null : result.error)
    if (result.ok) setLogin(result.value)
  }

  useEffect(() => {
    let isHere = true
    void attempt(api.getLaunchAtLogin()).then((result) => {
      if (!isHere) return
      setFailure(result.ok ? null : result.error)
      if (result.ok) setLogin(result.value)
    })
    return () => {
      isHere = false
    }
  }, [api])

  return (
    <>
      <Checkbox
        label={system.login}
        description={login?.isSupported === false ? system.loginUnsupported : system.loginHint}
        disabled={login?.isSupported !== true}
        checked={login?.isOn ?? false}
        onChange={async ({ currentTarget }) =>
          take(await attempt(api.setLaunchAtLogin({ isOn: currentTarget.checked })))
        }
      />
      {login?.needsApproval && (
        <Text size="xs" c="dimmed">
          {system.loginApproval}
        </Text>
      )}
      {failure && <FailureAlert failure={failure} />}
    </>
  )
}
