import { inspect } from 'node:util'
import type { Credentials } from './types.ts'

/** Credentials that don't tell their secret to JSON or to a log. */
export function createCredentials({ apiKey, secret, endpoint }: Credentials): Credentials {
  const shown = () => ({ apiKey, endpoint })
  return Object.defineProperties(
    { apiKey, secret, endpoint },
    { toJSON: { value: shown }, [inspect.custom]: { value: shown } },
  )
}
