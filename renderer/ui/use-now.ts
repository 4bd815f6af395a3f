import { useInterval } from '@mantine/hooks'
import { useState } from 'react'

/** The time in ms since 1970, renewed every `ms`, for ages and durations on screen. */
export function useNow(ms: number): number {
  const [now, setNow] = useState(Date.now)
  useInterval(() => setNow(Date.now()), ms, { autoInvoke: true })
  return now
}
