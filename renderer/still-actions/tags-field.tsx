import { TagsInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../ui/words.ts'
import { longestTag } from './tags.ts'

interface Props {
  readonly label: string
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  readonly error?: ReactNode
}

/** Tags as chips: Enter or a comma adds one, Backspace takes the last away. */
export function TagsField({ label, tags, onChange, error }: Props) {
  return (
    <TagsInput
      size="xs"
      label={label}
      value={[...tags]}
      onChange={onChange}
      error={error}
      maxLength={longestTag}
      data-field="tags"
      placeholder={tags.length === 0 ? words().stillActions.typeTag : ''}
    />
  )
}
