import { Badge, VisuallyHidden } from '@mantine/core'
import { EyeOff } from 'lucide-react'
import type { Flaw } from './assessment-words.ts'
import { flawName, verdictWords } from './assessment-words.ts'

/** What is wrong with a still's room, in full. */
export function VerdictBadge({ verdict }: { readonly verdict: Flaw }) {
  return (
    <Badge color="yellow" variant="light" size="lg" leftSection={<EyeOff size={12} />}>
      {verdictWords(verdict)}
    </Badge>
  )
}

/** The same in one word, for who sees it; in full for who hears it. */
export function ShortVerdictBadge({ verdict }: { readonly verdict: Flaw }) {
  const words = verdictWords(verdict)
  return (
    <Badge color="yellow" variant="light" size="sm" title={words}>
      <span aria-hidden>{flawName(verdict)}</span>
      <VisuallyHidden component="span">{words}</VisuallyHidden>
    </Badge>
  )
}
