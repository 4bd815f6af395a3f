import { Center, SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'

const choices: readonly { value: Theme; icon: LucideIcon }[] = [
  { value: 'auto', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
]

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl<Theme>
      aria-label={words().frame.theme}
      value={colorScheme}
      onChange={setColorScheme}
      data={choices.map(({ value, icon: Icon }) => ({
        value,
        label: (
          <Center h={18} title={words().frame.themes[value]}>
            <Icon size={14} aria-hidden />
            <VisuallyHidden>{words().frame.themes[value]}</VisuallyHidden>
          </Center>
        ),
      }))}
    />
  )
}
