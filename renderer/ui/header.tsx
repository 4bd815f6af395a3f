import type { ReactNode } from 'react'
import { ProjectSwitcher } from '../settings/project-switcher.tsx'
import { SettingsButton } from '../settings/settings-button.tsx'
import { ThemeSwitch } from '../settings/theme-switch.tsx'
import { useApp } from '../stores/stores-context.tsx'
import classes from './header.module.css'
import mark from './mark.svg'

interface Props {
  /** Stands beside the project. */
  readonly children?: ReactNode
}

export function Header({ children }: Props) {
  const hasProject = useApp((app) => app.projects.length > 0)
  return (
    <header className={classes.header}>
      <div className={classes.name}>
        <img src={mark} alt="" width={20} height={20} />
        <h1>Stillroom</h1>
      </div>
      {hasProject && <ProjectSwitcher />}
      {children}
      <div className={classes.tools}>
        <ThemeSwitch />
        <SettingsButton />
      </div>
    </header>
  )
}
