import { Table } from '@mantine/core'
import { formatCount, formatTime } from '../ui/format.ts'
import type { Assessment, TakeReport } from './assessment-words.ts'
import { flawsWords, markWords } from './assessment-words.ts'
import { ScoreBar } from './score-bar.tsx'
import classes from './takes-table.module.css'

/** The parts of a score, in the order of their weight. */
const parts = [
  ['total', 'Score'],
  ['sharpness', 'Sharpness'],
  ['exposure', 'Exposure'],
  ['contrast', 'Contrast'],
  ['colourfulness', 'Colour'],
  ['difference', 'Change'],
] as const satisfies readonly (readonly [keyof TakeReport['score'], string])[]

/** How the takes of which this still is one compared, part by part. */
export function TakesTable({ assessment }: { readonly assessment: Assessment }) {
  const { asked, takes } = assessment
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window.
    <section className={classes.root} tabIndex={0} aria-label="Takes">
      <Table withTableBorder fz="xs" verticalSpacing={3} horizontalSpacing={8} captionSide="top">
        <Table.Caption className={classes.caption ?? ''}>How the takes compared</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Take</Table.Th>
            {parts.map(([part, name]) => (
              <Table.Th key={part}>{name}</Table.Th>
            ))}
            <Table.Th>Flaws</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {takes.map((take, index) => (
            <TakeRow
              // biome-ignore lint/suspicious/noArrayIndexKey: takes are never reordered.
              key={index}
              take={take}
              mark={markWords(assessment, index)}
              isOwn={index === assessment.own}
            />
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.note}>
        {takes.length < asked &&
          `${formatCount(takes.length)} of the ${formatCount(asked)} takes came whole. `}
        Each part goes from 0 to 1. Change is how much a take differs from the one before it.
      </p>
    </section>
  )
}

interface RowProps {
  readonly take: TakeReport
  /** What became of it; empty where it was dropped. */
  readonly mark: string
  readonly isOwn: boolean
}

function TakeRow({ take, mark, isOwn }: RowProps) {
  return (
    <Table.Tr className={isOwn ? (classes.own ?? '') : ''}>
      <Table.Th scope="row" className={classes.take ?? ''}>
        {formatTime(take.capturedAt)}
        {mark && <span className={classes.mark}>{mark}</span>}
      </Table.Th>
      {parts.map(([part]) => (
        <Table.Td key={part}>
          <ScoreBar value={take.score[part]} />
        </Table.Td>
      ))}
      <Table.Td>{flawsWords(take.flaws)}</Table.Td>
    </Table.Tr>
  )
}
