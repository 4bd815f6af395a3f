import { Table } from '@mantine/core'
import type { Difference } from '../types.ts'
import { words } from '../ui/words.ts'

/** Where the file parts from what was asked for or what the API said of it. */
export function DifferencesTable({ differences }: { readonly differences: readonly Difference[] }) {
  const texts = words().stills.differences
  return (
    <Table withTableBorder fz="xs" verticalSpacing={3} aria-label={texts.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.what}</Table.Th>
          <Table.Th>{texts.stated}</Table.Th>
          <Table.Th>{texts.inFile}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map(({ field, source, stated, actual }) => (
          <Table.Tr key={`${field} ${source}`}>
            <Table.Td>{texts.fields[field]}</Table.Td>
            <Table.Td>
              {texts.sources[source]} {stated}
            </Table.Td>
            <Table.Td>{actual}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
