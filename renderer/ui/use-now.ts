import { useEffect, useState } from 'react'

/** The time in ms since 1970, renewed every `ms`, for ages and durations on screen. */
export function useNow(ms: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const renew = () => setNow(Date.now())
    // At once as well: where it was renewed each minute until now, it may be a minute old.
    renew()
    const timer = setInterval(renew, ms)
    return () => clearInterval(timer)
  }, [ms])
  return now
}
