import { useCallback, useSyncExternalStore } from 'react'
import type { Preview } from './create-preview.ts'
import type { PreviewState } from './preview-state.ts'
import { firstState } from './preview-state.ts'

/** A part of a preview's state; before there is a preview, that of one which has just begun. */
export function usePreviewState<T>(preview: Preview | null, select: (state: PreviewState) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => preview?.store.subscribe(listener) ?? (() => {}),
    [preview],
  )
  return useSyncExternalStore(subscribe, () => select(preview?.store.getState() ?? firstState))
}
