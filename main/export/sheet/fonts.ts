import { GlobalFonts } from '@napi-rs/canvas'
import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'

/** What the three systems and the commonest desktops write their windows with. */
const preferred = [
  'Segoe UI',
  'Helvetica Neue',
  'Noto Sans',
  'Inter',
  'Ubuntu',
  'Cantarell',
  'Roboto',
  'Arial',
  'Liberation Sans',
  'DejaVu Sans',
]

/** For what those lack: East Asian scripts, and pictures among letters. */
const supplements = [
  'Noto Sans CJK SC',
  'Microsoft YaHei',
  'PingFang SC',
  'Yu Gothic',
  'Hiragino Sans',
  'Malgun Gothic',
  'Noto Color Emoji',
  'Segoe UI Emoji',
  'Apple Color Emoji',
]

/** The families to write with, for a canvas's `font`; null where the system has no fonts. */
export function sansSerif(
  families: readonly string[] = GlobalFonts.families.map(({ family }) => family),
): string | null {
  const has = new Set(families)
  const main = preferred.find((family) => has.has(family)) ?? families[0]
  if (main === undefined) return null
  const chosen = [main, ...supplements.filter((family) => has.has(family))]
  return chosen.map((family) => `"${family.replaceAll('"', '')}"`).join(', ')
}

/** Where something is to be written and there is nothing to write with. */
export function noFonts(): StillroomError {
  return new StillroomError('invalid-options', {
    message: say('noFonts'),
    action: say('installFont'),
  })
}
