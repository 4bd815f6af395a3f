import { VisuallyHidden } from '@mantine/core'
import classes from './takes-table.module.css'

const format = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** @param value 0 to 1; null where there was nothing to tell it by */
export function ScoreBar({ value }: { readonly value: number | null }) {
  if (value === null) {
    return (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden component="span">not told</VisuallyHidden>
      </>
    )
  }
  return (
    <>
      {format.format(value)}
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ inlineSize: `${value * 100}%` }} />
      </span>
    </>
  )
}
