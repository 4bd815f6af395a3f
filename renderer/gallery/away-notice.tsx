import { Unplug } from 'lucide-react'
import { useFolders } from '../stores/stores-context.tsx'
import { awayWords } from './away-words.ts'
import classes from './gallery-page.module.css'

/** Names the folders whose stills are grey now, and says that nothing is lost. */
export function AwayNotice() {
  const folders = useFolders((state) => state.folders)
  const lines = folders.filter(({ isAway }) => isAway).map(awayWords)
  return (
    <div role="status">
      {lines.map((line) => (
        <div key={line} className={classes.away}>
          <Unplug size={14} aria-hidden />
          {line}
        </div>
      ))}
    </div>
  )
}
