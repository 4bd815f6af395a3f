import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** False while the window is minimised or hidden: nobody sees what plays in it. */
export function useWindowShown(): boolean {
  return useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
}
