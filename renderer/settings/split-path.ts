/** A path's last part, and all before it with its separator; knows both kinds of separator. */
export function splitPath(path: string): { readonly parent: string; readonly name: string } {
  const trimmed = path.length > 1 ? path.replace(/[/\\]+$/, '') : path
  const end = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1
  return { parent: trimmed.slice(0, end), name: trimmed.slice(end) }
}
