import type { SettingsSection } from '../stores/settings-store.ts'
import { assertNever } from '../ui/assert-never.ts'
import { AboutSection } from './sections/about-section.tsx'
import { AppearanceSection } from './sections/appearance-section.tsx'
import { CapturesSection } from './sections/captures-section.tsx'
import { DiagnosticsSection } from './sections/diagnostics-section.tsx'
import { FoldersSection } from './sections/folders-section.tsx'
import { KeyboardSection } from './sections/keyboard-section.tsx'
import { NetworkSection } from './sections/network-section.tsx'
import { NotificationsSection } from './sections/notifications-section.tsx'
import { OptionsSection } from './sections/options-section.tsx'
import { SecretsSection } from './sections/secrets-section.tsx'
import { SystemSection } from './sections/system-section.tsx'
import { UpdatesSection } from './sections/updates-section.tsx'
import { TemplateForm } from './template-form.tsx'

/** One part of the settings, under the heading that the page gives it. */
export function SectionContent({ section }: { readonly section: SettingsSection }) {
  switch (section) {
    case 'folders':
      return <FoldersSection />
    case 'names':
      return <TemplateForm />
    case 'captures':
      return <CapturesSection />
    case 'options':
      return <OptionsSection />
    case 'notifications':
      return <NotificationsSection />
    case 'system':
      return <SystemSection />
    case 'updates':
      return <UpdatesSection />
    case 'keyboard':
      return <KeyboardSection />
    case 'appearance':
      return <AppearanceSection />
    case 'secrets':
      return <SecretsSection />
    case 'network':
      return <NetworkSection />
    case 'diagnostics':
      return <DiagnosticsSection />
    case 'about':
      return <AboutSection />
    default:
      return assertNever(section)
  }
}
