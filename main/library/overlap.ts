import path from 'node:path'

/** Whether one of the folders lies in the other, or both are one. Both are absolute paths. */
export function overlap(one: string, other: string): boolean {
  return isInside(one, other) || isInside(other, one)
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner)
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..')
}
