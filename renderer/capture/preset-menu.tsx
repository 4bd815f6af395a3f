import { Button, Kbd, Menu } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { ChevronDown } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { useRef, useState } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { Preset } from '../types.ts'
import { words } from '../ui/words.ts'
import classes from './preset-bar.module.css'
import type { NameDialogTask } from './preset-name-dialog.tsx'
import { PresetNameDialog } from './preset-name-dialog.tsx'
import { PresetTools } from './preset-tools.tsx'
import { useChosenPreset } from './use-chosen-preset.ts'

/** Presets that a digit chooses. */
const mostDigits = 9

/** Chooses a preset for the form, and keeps the presets. In the open menu, digits choose as well. */
export function PresetMenu() {
  const { draft, presets } = useStores()
  const [isOpen, setOpen] = useState(false)
  const [task, setTask] = useState<NameDialogTask | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const state = useChosenPreset()
  const { own, builtIn, chosen } = state
  const all = [...own, ...builtIn]
  const texts = words().capture.presets

  function choose(id: string) {
    const preset = all.find((each) => each.id === id)
    if (!preset) return
    draft.getState().load(preset.options)
    presets.getState().choose(preset.id)
    setOpen(false)
  }

  /** What had the focus before, an item of the menu, has gone. */
  function closeDialog() {
    setTask(null)
    button.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const preset = /^[1-9]$/u.test(event.key) && all[Number(event.key) - 1]
    if (!preset) return
    event.preventDefault()
    choose(preset.id)
  }

  return (
    <>
      <Menu
        opened={isOpen}
        onChange={setOpen}
        position="top-end"
        width={300}
        returnFocus
        // The form scrolls and would cut it off.
        floatingStrategy="fixed"
      >
        <Menu.Target>
          <MenuButton chosen={chosen} isChanged={state.isChanged} buttonRef={button} />
        </Menu.Target>
        <Menu.Dropdown className={classes.dropdown ?? ''} onKeyDown={onKeyDown}>
          <Menu.RadioGroup value={chosen?.id ?? ''} onChange={choose}>
            {own.length > 0 && <Menu.Label>{texts.own}</Menu.Label>}
            <PresetItems presets={own} firstDigit={1} />
            <Menu.Label>{texts.builtInTitle}</Menu.Label>
            <PresetItems presets={builtIn} firstDigit={own.length + 1} />
          </Menu.RadioGroup>
          <Menu.Divider />
          <PresetTools state={state} ask={setTask} />
        </Menu.Dropdown>
      </Menu>
      {task && <PresetNameDialog task={task} presets={own} onClose={closeDialog} />}
    </>
  )
}

interface ButtonProps {
  readonly chosen: Preset | null
  readonly isChanged: boolean
  readonly buttonRef: Ref<HTMLButtonElement>
  /** The menu's own. */
  readonly ref?: Ref<HTMLButtonElement>
}

function MenuButton({ chosen, isChanged, buttonRef, ref, ...menu }: ButtonProps) {
  const texts = words().capture.presets
  return (
    <Button
      {...menu}
      ref={useMergedRef(buttonRef, ref)}
      className={classes.button ?? ''}
      ml="auto"
      variant="default"
      size="compact-xs"
      rightSection={<ChevronDown size={14} aria-hidden />}
    >
      <span className={classes.label}>{chosen ? texts.chosen(chosen.name) : texts.button}</span>
      {isChanged && <span className={classes.changed}> {texts.changed}</span>}
    </Button>
  )
}

interface ItemsProps {
  readonly presets: readonly Preset[]
  readonly firstDigit: number
}

function PresetItems({ presets, firstDigit }: ItemsProps) {
  return presets.map(({ id, name }, index) => {
    const digit = firstDigit + index
    return (
      <Menu.RadioItem
        key={id}
        value={id}
        rightSection={digit <= mostDigits && <Kbd size="xs">{digit}</Kbd>}
        {...(digit <= mostDigits && { 'aria-keyshortcuts': String(digit) })}
      >
        {name}
      </Menu.RadioItem>
    )
  })
}
