/** A page of a list, in the API's shape. */
export interface Page<T> {
  readonly pageInfo: {
    readonly currentPage: number
    readonly perPage: number
    readonly lastPage: number
    readonly total: number
  }
  readonly data: readonly T[]
}

const defaultPerPage = 20
/** The API's own maximum is unknown. */
const maxPerPage = 100

/**
 * Cuts the page out of `items` that `query` asks for. More than 100 a page becomes 100; whatever
 * isn't a whole number from 1 up becomes the default: page 1, 20 a page.
 */
export function paginate<T, Shown>(
  items: readonly T[],
  query: Readonly<Record<string, string>>,
  show: (item: T) => Shown,
): Page<Shown> {
  const { page, perPage: wanted } = query
  const perPage = Math.min(maxPerPage, positive(wanted) ?? defaultPerPage)
  const currentPage = positive(page) ?? 1
  const from = (currentPage - 1) * perPage
  return {
    pageInfo: {
      currentPage,
      perPage,
      lastPage: Math.max(1, Math.ceil(items.length / perPage)),
      total: items.length,
    },
    data: items.slice(from, from + perPage).map(show),
  }
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text)
  return Number.isSafeInteger(value) && value > 0 ? value : undefined
}
