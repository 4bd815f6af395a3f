import { Badge, Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronsUpDown, FlaskConical, Plus, Trash2 } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { ConnectModal } from './connect-modal.tsx'
import classes from './project-switcher.module.css'
import { RemoveModal } from './remove-modal.tsx'

export function ProjectSwitcher() {
  const projects = useApp((app) => app.projects)
  const activeId = useApp((app) => app.activeProjectId)
  const sandboxId = useApp((app) => app.sandboxProjectId)
  const [isConnecting, connect] = useDisclosure(false)
  const [isRemoving, remove] = useDisclosure(false)
  const active = projects.find(({ id }) => id === activeId)
  const isSandbox = active?.id === sandboxId
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <UnstyledButton className={classes.target} aria-label={`Project: ${nameOf(active)}`}>
            <span className={classes.name}>{nameOf(active)}</span>
            {isSandbox && (
              <Badge size="sm" variant="light" color="gray">
                Practice
              </Badge>
            )}
            <ChevronsUpDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ProjectItems />
          <Menu.Divider />
          <Menu.Item leftSection={<Plus size={14} />} onClick={connect.open}>
            Connect another…
          </Menu.Item>
          {active && !isSandbox && (
            <Menu.Item leftSection={<Trash2 size={14} />} onClick={remove.open}>
              Remove {active.name}…
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
  return project?.name ?? 'None'
}

function ProjectItems() {
  const projects = useApp((app) => app.projects)
  const activeId = useApp((app) => app.activeProjectId)
  const sandboxId = useApp((app) => app.sandboxProjectId)
  const select = useApp((app) => app.select)
  const openSandbox = useApp((app) => app.openSandbox)
  const report = useApp((app) => app.report)

  async function choose(id: string) {
    if (id !== sandboxId) return select(id)
    const failure = await openSandbox()
    if (failure) report(failure)
  }

  return (
    <Menu.RadioGroup value={activeId ?? ''} onChange={(id) => void choose(id)}>
      {projects
        .filter(({ id }) => id !== sandboxId)
        .map((project) => (
          <Menu.RadioItem key={project.id} value={project.id} closeMenuOnClick>
            <span className={classes.item}>
              <span className={classes.name}>{project.name}</span>
              <span className={classes.hint}>
                {project.storage === null ? 'Needs its secret' : `Key …${project.apiKeyHint}`}
              </span>
            </span>
          </Menu.RadioItem>
        ))}
      <Menu.RadioItem value={sandboxId} closeMenuOnClick rightSection={<FlaskConical size={14} />}>
        Sandbox
      </Menu.RadioItem>
    </Menu.RadioGroup>
  )
}
