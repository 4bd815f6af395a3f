import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { translated, words } from '../ui/words.ts'
import { concurrencyLimits, readConcurrency } from './concurrency.ts'

/** Ms after the last key, so that 16 isn't 1 on the way. */
const settleMs = 500

const { min, max } = concurrencyLimits

/** How many captures run at a time, of all projects together. */
export function ConcurrencyField() {
  const concurrency = useApp((app) => app.concurrency)
  const setConcurrency = useApp((app) => app.setConcurrency)
  const [text, setText] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const send = useDebouncedCallback(async (value: number) => {
    setFailure(await setConcurrency(value))
  }, settleMs)

  function change(next: string) {
    setText(next)
    setFailure(null)
    const value = readConcurrency(next)
    if (value === null) send.cancel()
    else send(value)
  }

  /** What was never right gives way to what is set. */
  function leave() {
    send.flush()
    setText(null)
  }

  const isWrong = text !== null && readConcurrency(text) === null
  return (
    <TextInput
      type="number"
      label={words().activity.now.atATime}
      description={words().activity.now.atATimeMeant}
      min={min}
      max={max}
      step={1}
      maw={340}
      value={text ?? String(concurrency)}
      error={isWrong ? words().ui.wholeNumber(min, max) : failure && translated(failure.message)}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={leave}
    />
  )
}
