import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useStores } from '../stores/stores-context.tsx'

interface Props {
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The page's main part. Its heading gets the focus when somebody has turned to the page. */
export function PageFrame({ className, children }: Props) {
  const frame = useRef<HTMLElement>(null)
  const { page } = useStores()
  // Also where a page that was only hidden is shown again: React runs the effect anew then.
  useEffect(() => {
    if (page.getState().takeTurn()) focusHeading(frame.current)
  }, [page])
  return (
    <main ref={frame} className={className}>
      {children}
    </main>
  )
}

function focusHeading(frame: HTMLElement | null): void {
  const heading = frame?.querySelector<HTMLElement>('h2')
  if (!heading) return
  // Reachable by the page itself only: headings are no stop for the Tab key.
  heading.tabIndex = -1
  heading.focus()
}
