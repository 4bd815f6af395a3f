import { ConcurrencyField } from '../../activity/concurrency-field.tsx'

/** How captures run. */
export function CapturesSection() {
  return <ConcurrencyField />
}
