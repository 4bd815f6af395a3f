import { useStores } from '../stores/stores-context.tsx'
import { noFilters } from './gallery-query.ts'

/**
 * Takes the search and every filter away. The button that does it goes with them, so the search
 * field gets the focus: there the next search begins.
 */
export function useClearFilters(): () => void {
  const { commands, gallery } = useStores()
  return () => {
    gallery.getState().change(noFilters)
    commands.getState().searchFields[0]?.()
  }
}
