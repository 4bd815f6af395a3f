import type { ComponentType } from 'react'
import { loadLater } from '../ui/load-later.tsx'
import { PageFrame } from './page-frame.tsx'
import classes from './page-later.module.css'

/**
 * A page whose code is loaded when it is first opened. It comes with its frame: that gives the
 * focus to a heading, which has to be there by then.
 */
export function pageLater(load: () => Promise<ComponentType>): ComponentType {
  return loadLater(async () => {
    const Content = await load()
    return () => (
      <PageFrame className={classes.page}>
        <Content />
      </PageFrame>
    )
  })
}
