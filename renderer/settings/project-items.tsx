import { Menu } from '@mantine/core'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { words } from '../ui/words.ts'
import classes from './project-switcher.module.css'

/** With more projects than this there is a search. */
const fewProjects = 7

/** The projects to choose from; the sandbox comes last. */
export function ProjectItems() {
  const { projects, activeProjectId: activeId, sandboxProjectId } = useApp((app) => app)
  const [query, setQuery] = useState('')
  const choose = useApp((app) => app.choose)
  const connected = projects
    .filter(({ id }) => id !== sandboxProjectId)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const wanted = query.trim().toLowerCase()
  const shown = connected.filter(({ name }) => name.toLowerCase().includes(wanted))
  const hasSandbox = words().projects.sandbox.toLowerCase().includes(wanted)
  return (
    <>
      {connected.length > fewProjects && (
        <Menu.Search
          size="xs"
          aria-label={words().projects.search}
          placeholder={words().projects.search}
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <Menu.RadioGroup value={activeId ?? ''} onChange={(id) => void choose(id)}>
        <div className={classes.items}>
          {shown.map((project) => (
            <ProjectItem key={project.id} project={project} />
          ))}
        </div>
        {hasSandbox && (
          <Menu.RadioItem
            value={sandboxProjectId}
            closeMenuOnClick
            rightSection={<FlaskConical size={14} />}
          >
            {words().projects.sandbox}
          </Menu.RadioItem>
        )}
      </Menu.RadioGroup>
      {shown.length === 0 && !hasSandbox && <Menu.Label>{words().projects.noMatch}</Menu.Label>}
    </>
  )
}

function ProjectItem({ project }: { readonly project: ProjectView }) {
  const { needsSecret, key } = words().projects
  return (
    <Menu.RadioItem value={project.id} closeMenuOnClick>
      <span className={classes.item}>
        <span className={classes.name}>{project.name}</span>
        <span className={classes.hint}>
          {project.storage === null ? needsSecret : key(project.apiKeyHint)}
        </span>
      </span>
    </Menu.RadioItem>
  )
}
