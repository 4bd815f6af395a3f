import { VisuallyHidden } from '@mantine/core'
import { perLocale, words } from '../ui/words.ts'
import classes from './takes-table.module.css'

const format = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
)

/** @param value 0 to 1; null where there was nothing to tell it by */
export function ScoreBar({ value }: { readonly value: number | null }) {
  if (value === null) {
    return (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden component="span">{words().stills.takes.untold}</VisuallyHidden>
      </>
    )
  }
  return (
    <>
      {format().format(value)}
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ inlineSize: `${value * 100}%` }} />
      </span>
    </>
  )
}
