import { Center, SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../preload/contract.ts'

const choices: readonly { value: Theme; name: string; icon: LucideIcon }[] = [
  { value: 'auto', name: 'As the system', icon: Monitor },
  { value: 'light', name: 'Light', icon: Sun },
  { value: 'dark', name: 'Dark', icon: Moon },
]

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl<Theme>
      aria-label="Theme"
      value={colorScheme}
      onChange={setColorScheme}
      data={choices.map(({ value, name, icon: Icon }) => ({
        value,
        label: (
          <Center h={18} title={name}>
            <Icon size={14} aria-hidden />
            <VisuallyHidden>{name}</VisuallyHidden>
          </Center>
        ),
      }))}
    />
  )
}
