import { Anchor, Text } from '@mantine/core'
import { optionsWords } from '../capture/options-words.ts'
import { useApp, usePage } from '../stores/stores-context.tsx'
import type { CaptureOptions } from '../types.ts'
import { words } from '../ui/words.ts'
import classes from './new-schedule-form.module.css'

interface Props {
  readonly options: CaptureOptions
  /** Why they don't do. */
  readonly obstacle: string | null
}

/** The capture options as they stand in the capture form, where they are changed. */
export function OptionsInWords({ options, obstacle }: Props) {
  const sizes = useApp((app) => app.standardSizes)
  const open = usePage((state) => state.open)
  return (
    <div className={classes.options}>
      <Text fw={500} size="xs">
        {words().schedules.form.options}
      </Text>
      <Text>
        {optionsWords(options, sizes)}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => open('rooms')}>
          {words().schedules.form.changeOptions}
        </Anchor>
      </Text>
      {obstacle && (
        <span role="alert" className={classes.problem}>
          {obstacle}
        </span>
      )}
    </div>
  )
}
