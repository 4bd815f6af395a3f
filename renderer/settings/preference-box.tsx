import { Checkbox } from '@mantine/core'
import { useApp } from '../stores/stores-context.tsx'
import type { Preferences } from '../types.ts'

/** The preferences that are on or off. */
type Switch = {
  [Name in keyof Preferences]: Preferences[Name] extends boolean ? Name : never
}[keyof Preferences]

interface Props {
  readonly name: Switch
  readonly label: string
  readonly hint?: string
}

/** A preference that takes effect when it is ticked. */
export function PreferenceBox({ name, label, hint }: Props) {
  const isOn = useApp((app) => app.preferences[name])
  const change = useApp((app) => app.change)
  return (
    <Checkbox
      label={label}
      description={hint}
      checked={isOn}
      onChange={({ currentTarget }) => void change({ [name]: currentTarget.checked })}
    />
  )
}
