import { Button, Code } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useApp, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './copyable-hash.module.css'

/** A still's hash with a button that copies it. */
export function CopyableHash({ still }: { readonly still: StillView }) {
  const { api } = useStores()
  const report = useApp((app) => app.report)
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    const result = await attempt(api.copyHash({ stillId: still.id }))
    setCopied(result.ok)
    if (!result.ok) report(result.error)
  }

  return (
    <span className={classes.root}>
      <Code>{still.sha256}</Code>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={isCopied ? <Check size={12} /> : <Copy size={12} />}
        onClick={() => void copy()}
      >
        {words().stills.details.copy}
      </Button>
      <span aria-live="polite">{isCopied && words().stills.details.copied}</span>
    </span>
  )
}
