import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'

/**
 * A component whose code is loaded when it is first shown. Unlike React's `lazy`, it shows up as
 * soon as it is there: what has suspended is held back by React for 300 ms.
 */
export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    const [failed, setFailed] = useState<{ readonly reason: unknown } | null>(null)
    useEffect(() => {
      if (loaded) return
      load().then(
        (part) => {
          loaded = part
          setPart(() => part)
        },
        (reason: unknown) => setFailed({ reason }),
      )
    }, [])
    // For the boundary that catches what goes wrong while drawing.
    if (failed) throw failed.reason
    return Part && <Part {...props} />
  }
}
