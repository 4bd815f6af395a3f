import { words } from '../ui/words.ts'
import type { Tile } from './trouble.ts'
import { countTroubles } from './trouble.ts'
import classes from './wall-page.module.css'

/** Nothing is said to be fine that nobody has looked at. */
function quiet(tiles: readonly Tile[]): string {
  const without = tiles.filter(({ still }) => still === null).length
  const { fine, withoutStill } = words().wall
  return without === 0 ? fine(tiles.length) : withoutStill(without, tiles.length)
}

/** "3 of 12 rooms: 1 black, 2 frozen". It is told as it changes. */
export function WallSummary({ tiles }: { readonly tiles: readonly Tile[] }) {
  const counts = countTroubles(tiles)
  const count = tiles.filter(({ troubles }) => troubles.length > 0).length
  const { inTrouble, troubleCount, troubleWords } = words().wall
  const what = [...counts].map(([trouble, each]) => troubleCount(each, troubleWords[trouble]))
  return (
    <span role="status" className={classes.summary} data-trouble={count > 0 || undefined}>
      {tiles.length > 0 &&
        (count === 0 ? quiet(tiles) : inTrouble(count, tiles.length, what.join(', ')))}
    </span>
  )
}
