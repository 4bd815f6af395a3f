import { useState } from 'react'

/** True from the first time on that it is: what is loaded then costs nothing before. */
export function useWas(isNow: boolean): boolean {
  const [was, setWas] = useState(isNow)
  if (isNow && !was) setWas(true)
  return was
}
