import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { createTypeAhead } from './create-type-ahead.ts'

/** See `createTypeAhead`. */
export function useTypeAhead() {
  const stores = useStores()
  return useMemo(() => createTypeAhead(stores, Date.now), [stores])
}
