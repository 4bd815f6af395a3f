import { CloseButton } from '@mantine/core'
import { PageHeader } from '../pages/page-header.tsx'
import { usePage, useSettings } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { SectionContent } from './section-content.tsx'
import { SectionNav } from './section-nav.tsx'
import classes from './settings-page.module.css'

/** Everything that can be set, a part at a time. */
export function SettingsPage() {
  const section = useSettings((state) => state.section)
  const back = usePage((state) => state.back)
  return (
    <div className={classes.page}>
      <SectionNav />
      <div className={classes.content}>
        <PageHeader title={words().settings.sections[section]}>
          <CloseButton size="sm" aria-label={words().settings.close} onClick={back} />
        </PageHeader>
        {/* Another part begins at its top, with what is stored. */}
        <div key={section} className={classes.scroll}>
          <div className={classes.section}>
            <SectionContent section={section} />
          </div>
        </div>
      </div>
    </div>
  )
}
