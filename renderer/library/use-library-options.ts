import { useCallback, useEffect, useState } from 'react'
import type { Args, LibraryOptions, Result } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'

/** How the library is kept, for as long as somebody looks at it. */
export function useLibraryOptions() {
  const { api } = useStores()
  const [options, setOptions] = useState<LibraryOptions | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const settle = useCallback(async (call: Promise<Result<LibraryOptions>>) => {
    setFailure(null)
    const result = await attempt(call)
    if (result.ok) setOptions(result.value)
    else setFailure(result.error)
  }, [])

  const load = useCallback(() => settle(api.getLibraryOptions()), [api, settle])
  useEffect(() => void load(), [load])

  const change = (next: Args<'setLibraryOptions'>) => settle(api.setLibraryOptions(next))
  return { options, failure, load, change }
}
