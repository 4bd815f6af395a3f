import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { createGalleryActions } from './gallery-actions.ts'

/** See `createGalleryActions`. */
export function useGalleryActions() {
  const stores = useStores()
  return useMemo(() => createGalleryActions(stores), [stores])
}
