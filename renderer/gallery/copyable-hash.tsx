import { Button, Code } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import classes from './copyable-hash.module.css'

/** A hash with a button that copies it, or at least selects it. */
export function CopyableHash({ hash }: { readonly hash: string }) {
  const code = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null)

  async function copy() {
    if (code.current) window.getSelection()?.selectAllChildren(code.current)
    setOutcome((await toClipboard(hash)) ? 'copied' : 'selected')
  }

  return (
    <span className={classes.root}>
      <Code ref={code}>{hash}</Code>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={outcome === 'copied' ? <Check size={12} /> : <Copy size={12} />}
        onClick={() => void copy()}
      >
        Copy
      </Button>
      <span aria-live="polite">{outcome && words[outcome]}</span>
    </span>
  )
}

const words = { copied: 'Copied', selected: 'Selected, ready to copy' }

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Asynchronous writing is a permission, and the app grants none; this copies the selection.
    return document.execCommand('copy')
  }
}
