import { Menu, Text } from '@mantine/core'
import { Pencil, Plus, Save, Trash2 } from 'lucide-react'
import { usePresets } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import type { NameDialogTask } from './preset-name-dialog.tsx'
import { mostPresets } from './preset-rules.ts'
import type { useChosenPreset } from './use-chosen-preset.ts'

interface Props {
  readonly state: ReturnType<typeof useChosenPreset>
  readonly ask: (task: NameDialogTask) => void
}

/** What can be done with the form's options, and with the chosen preset where it is one's own. */
export function PresetTools({ state, ask }: Props) {
  const { own, chosen, isChanged, options, isWhole } = state
  const update = usePresets((presets) => presets.update)
  const remove = usePresets((presets) => presets.remove)
  const texts = words().capture.presets
  const mine = own.find(({ id }) => id === chosen?.id)
  const obstacle = obstacleOf(isWhole, own.length)
  return (
    <>
      <Menu.Item
        leftSection={<Plus size={14} aria-hidden />}
        disabled={obstacle !== null}
        onClick={() => ask({ kind: 'save', options })}
      >
        {texts.save}
        {obstacle && (
          <Text c="dimmed" size="xs">
            {obstacle}
          </Text>
        )}
      </Menu.Item>
      {mine && (
        <>
          {isChanged && isWhole && (
            <Menu.Item
              leftSection={<Save size={14} aria-hidden />}
              onClick={() => update(mine.id, options)}
            >
              {texts.update(mine.name)}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Pencil size={14} aria-hidden />}
            onClick={() => ask({ kind: 'rename', preset: mine })}
          >
            {texts.rename(mine.name)}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={() => remove(mine.id)}>
            {texts.remove(mine.name)}
          </Menu.Item>
        </>
      )}
    </>
  )
}

/** Why nothing can be saved now. */
function obstacleOf(isWhole: boolean, count: number): string | null {
  const texts = words().capture.presets
  if (!isWhole) return texts.correctFirst
  return count >= mostPresets ? texts.full(mostPresets) : null
}
