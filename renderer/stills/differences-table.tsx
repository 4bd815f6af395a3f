import { Table } from '@mantine/core'
import type { Difference } from '../types.ts'

const fieldNames: Readonly<Record<Difference['field'], string>> = {
  bytes: 'Bytes',
  width: 'Width',
  height: 'Height',
  format: 'Format',
}

const sourceNames: Readonly<Record<Difference['source'], string>> = {
  request: 'Asked for',
  answer: 'API said',
}

/** Where the file parts from what was asked for or what the API said of it. */
export function DifferencesTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <Table withTableBorder fz="xs" verticalSpacing={3} aria-label="Differences">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What</Table.Th>
          <Table.Th>Stated</Table.Th>
          <Table.Th>In the file</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map(({ field, source, stated, actual }) => (
          <Table.Tr key={`${field} ${source}`}>
            <Table.Td>{fieldNames[field]}</Table.Td>
            <Table.Td>
              {sourceNames[source]} {stated}
            </Table.Td>
            <Table.Td>{actual}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
