import { Badge, Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronsUpDown, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { words } from '../ui/words.ts'
import { ConnectModal } from './connect-modal.tsx'
import { ProjectItems } from './project-items.tsx'
import classes from './project-switcher.module.css'
import { RemoveModal } from './remove-modal.tsx'

/** Which project the window shows, and the way to another one. */
export function ProjectSwitcher() {
  const projects = useApp((app) => app.projects)
  const activeId = useApp((app) => app.activeProjectId)
  const sandboxId = useApp((app) => app.sandboxProjectId)
  const [isConnecting, connect] = useDisclosure(false)
  const [isRemoving, remove] = useDisclosure(false)
  const button = useRef<HTMLButtonElement>(null)
  const active = projects.find(({ id }) => id === activeId)
  const isSandbox = active?.id === sandboxId
  const text = words().projects

  /** The dialog gives the focus back to the button: the menu's item has gone by then. */
  function openFrom(open: () => void) {
    button.current?.focus()
    open()
  }

  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton
            ref={button}
            className={classes.target}
            aria-label={text.current(nameOf(active))}
          >
            <span className={classes.name}>{nameOf(active)}</span>
            {isSandbox && (
              <Badge size="sm" variant="light" color="gray">
                {text.practice}
              </Badge>
            )}
            <ChevronsUpDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ProjectItems />
          <Menu.Divider />
          <Menu.Item leftSection={<Plus size={14} />} onClick={() => openFrom(connect.open)}>
            {text.connect}
          </Menu.Item>
          {active && !isSandbox && (
            <Menu.Item leftSection={<Trash2 size={14} />} onClick={() => openFrom(remove.open)}>
              {text.remove(active.name)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConnectModal opened={isConnecting} onClose={connect.close} />
      {active && <RemoveModal project={active} opened={isRemoving} onClose={remove.close} />}
    </>
  )
}

function nameOf(project: ProjectView | undefined): string {
  return project?.name ?? words().projects.none
}
