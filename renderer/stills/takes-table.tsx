import { Table } from '@mantine/core'
import { formatCount, formatTime } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { Assessment, TakeReport } from './assessment-words.ts'
import { flawsWords, markWords } from './assessment-words.ts'
import { ScoreBar } from './score-bar.tsx'
import classes from './takes-table.module.css'

/** The parts of a score, in the order of their weight. */
const parts = [
  'total',
  'sharpness',
  'exposure',
  'contrast',
  'colourfulness',
  'difference',
] as const satisfies readonly (keyof TakeReport['score'])[]

/** How the takes of which this still is one compared, part by part. */
export function TakesTable({ assessment }: { readonly assessment: Assessment }) {
  const { asked, takes } = assessment
  const texts = words().stills.takes
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window.
    <section className={classes.root} tabIndex={0} aria-label={texts.title}>
      <Table withTableBorder fz="xs" verticalSpacing={3} horizontalSpacing={8} captionSide="top">
        <Table.Caption className={classes.caption ?? ''}>{texts.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.take}</Table.Th>
            {parts.map((part) => (
              <Table.Th key={part}>{texts.parts[part]}</Table.Th>
            ))}
            <Table.Th>{texts.flaws}</Table.Th>
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
          `${texts.cameWhole(formatCount(takes.length), formatCount(asked))} `}
        {texts.meant}
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
      {parts.map((part) => (
        <Table.Td key={part}>
          <ScoreBar value={take.score[part]} />
        </Table.Td>
      ))}
      <Table.Td>{flawsWords(take.flaws)}</Table.Td>
    </Table.Tr>
  )
}
