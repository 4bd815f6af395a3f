import { UnstyledButton } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import {
  Bell,
  Folder,
  Info,
  Keyboard,
  KeyRound,
  Monitor,
  Network,
  Palette,
  RefreshCw,
  Scan,
  SlidersHorizontal,
  Stethoscope,
  Type,
} from 'lucide-react'
import { useId } from 'react'
import type { SettingsSection } from '../stores/settings-store.ts'
import { settingsSections } from '../stores/settings-store.ts'
import { useSettings } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './settings-page.module.css'

const icons: Readonly<Record<SettingsSection, LucideIcon>> = {
  folders: Folder,
  names: Type,
  captures: Scan,
  options: SlidersHorizontal,
  notifications: Bell,
  system: Monitor,
  updates: RefreshCw,
  keyboard: Keyboard,
  appearance: Palette,
  secrets: KeyRound,
  network: Network,
  diagnostics: Stethoscope,
  about: Info,
}

/** The parts of the settings. */
export function SectionNav() {
  const id = useId()
  return (
    <nav className={classes.nav} aria-labelledby={id}>
      <div className={classes.navTitle} id={id}>
        {words().settings.nav}
      </div>
      <ul className={classes.list}>
        {settingsSections.map((section) => (
          <li key={section}>
            <SectionLink section={section} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SectionLink({ section }: { readonly section: SettingsSection }) {
  const isCurrent = useSettings((state) => state.section === section)
  const show = useSettings((state) => state.show)
  const Icon = icons[section]
  return (
    <UnstyledButton
      className={classes.link}
      w="100%"
      aria-current={isCurrent || undefined}
      onClick={() => show(section)}
    >
      <Icon size={14} aria-hidden />
      {words().settings.sections[section]}
    </UnstyledButton>
  )
}
