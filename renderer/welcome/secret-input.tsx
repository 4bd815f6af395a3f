import { PasswordInput } from '@mantine/core'
import type { RefObject } from 'react'
import { words } from '../ui/words.ts'

interface Props {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly error: string | undefined
  readonly description?: string
  /** In a dialog it has the focus from the first. */
  readonly isFirst?: boolean
}

/**
 * The field for a secret. Uncontrolled on purpose: React writes the value of a controlled field
 * into the page's attributes, and keeps it in its state.
 */
export function SecretInput({ ref, error, description, isFirst = false }: Props) {
  return (
    <PasswordInput
      ref={ref}
      label={words().welcome.secret}
      description={description}
      error={error}
      required
      data-autofocus={isFirst || undefined}
      autoComplete="off"
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': words().welcome.showSecret }}
    />
  )
}
