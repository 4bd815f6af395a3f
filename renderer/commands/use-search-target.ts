import type { RefObject } from 'react'
import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'

/** The search keys put the focus into the field, while its page is shown. */
export function useSearchTarget(field: RefObject<HTMLInputElement | null>): void {
  const { commands } = useStores()
  useEffect(
    () =>
      commands.getState().offerSearch(() => {
        field.current?.focus()
        field.current?.select()
      }),
    [commands, field],
  )
}
