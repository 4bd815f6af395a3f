import { useEffect, useState } from 'react'
import type { ShortcutStatus } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'

/** Whether the system has given the key; null until that is known. */
export function useShortcutStatus(accelerator: string | null): ShortcutStatus | null {
  const { api } = useStores()
  const [status, setStatus] = useState<ShortcutStatus | null>(null)

  useEffect(() => {
    const end = api.subscribe('shortcut', setStatus)
    void attempt(api.getShortcutStatus()).then((result) => {
      if (result.ok) setStatus(result.value)
    })
    return end
  }, [api])

  // What was said of another key says nothing of this one.
  return status?.accelerator === accelerator ? status : null
}
