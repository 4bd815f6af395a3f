import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '../../../main/sandbox/pagination.ts'

const items = Array.from({ length: 45 }, (_, index) => index)
const page = (query: Readonly<Record<string, string>>) => paginate(items, query, String)

interface PageCase {
  readonly query: Readonly<Record<string, string>>
  readonly currentPage: number
  readonly perPage: number
  readonly length: number
}

describe('paginate', () => {
  it('shows 20 a page by default', () => {
    expect(page({})).toEqual({
      pageInfo: { currentPage: 1, perPage: 20, lastPage: 3, total: 45 },
      data: items.slice(0, 20).map(String),
    })
  })

  it.each<PageCase>([
    { query: { page: '3' }, currentPage: 3, perPage: 20, length: 5 },
    { query: { page: '4' }, currentPage: 4, perPage: 20, length: 0 },
    { query: { perPage: '100' }, currentPage: 1, perPage: 100, length: 45 },
    { query: { perPage: '101' }, currentPage: 1, perPage: 100, length: 45 },
    { query: { page: '0', perPage: '0' }, currentPage: 1, perPage: 20, length: 20 },
    { query: { page: '-1', perPage: '-5' }, currentPage: 1, perPage: 20, length: 20 },
    { query: { page: 'x', perPage: '1.5' }, currentPage: 1, perPage: 20, length: 20 },
    { query: { page: '1e999', perPage: '' }, currentPage: 1, perPage: 20, length: 20 },
  ])('understands $query', ({ query, currentPage, perPage, length }) => {
    const { pageInfo, data } = page(query)
    expect(pageInfo).toMatchObject({ currentPage, perPage })
    expect(data).toHaveLength(length)
  })

  it('has one empty page where there is nothing', () => {
    expect(paginate([], {}, String)).toEqual({
      pageInfo: { currentPage: 1, perPage: 20, lastPage: 1, total: 0 },
      data: [],
    })
  })

  it('shows everything once over all its pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (all, perPage) => {
          const pageOf = (number: number) =>
            paginate(all, { page: String(number), perPage: String(perPage) }, (item) => item)
          const { lastPage } = pageOf(1).pageInfo
          const pages = Array.from({ length: lastPage }, (_, index) => pageOf(index + 1).data)
          expect(pages.flat()).toEqual(all)
        },
      ),
    )
  })
})
