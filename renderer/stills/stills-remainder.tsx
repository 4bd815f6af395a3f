import { Button } from '@mantine/core'
import { Images } from 'lucide-react'
import { useStills } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'

/** What stands after the last still: why older ones did not come, or that there are none. */
export function StillsRemainder({ isEmpty }: { readonly isEmpty: boolean }) {
  const failure = useStills((state) => state.failure)
  const isLoading = useStills((state) => state.isLoading)
  const loadMore = useStills((state) => state.loadMore)
  if (failure) {
    return (
      <FailureAlert failure={failure}>
        <Button variant="default" size="compact-xs" onClick={() => void loadMore()}>
          {words().ui.tryAgain}
        </Button>
      </FailureAlert>
    )
  }
  if (!isEmpty || isLoading) return null
  return (
    <EmptyState icon={Images} title={words().stills.empty}>
      {words().stills.emptyText}
    </EmptyState>
  )
}
