import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'

/** A text in the page's source that people would see, and that no language could change. */
export interface VisibleText {
  readonly line: number
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Attributes whose value is seen or heard. */
const saidAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'closeButtonLabel',
  'description',
  'error',
  'label',
  'nothingFoundMessage',
  'placeholder',
  'title',
])

/** Names, which are the same in every language. */
const names =
  /^(?:Stillroom|VideoSDK|Electron|Chromium|host|JPEG|PNG|WebP|GIF|MP4|PDF|ZIP|CSV|JSON|cURL|NodeJS|PHP|Python|SHA-256|Ctrl|Control|Meta|[A-Z]|px|ms)$/u

const isName = (text: string) =>
  /^https:\/\//u.test(text) ||
  text.split(/[\s·+()/{}]+/u).every((word) => word === '' || names.test(word))

const hasLetters = (text: string) => /\p{L}/u.test(text)

/** What begins like a sentence and has more than one word, or has a sign that only people write. */
const isSentence = (text: string) =>
  /^\p{Lu}\p{Ll}*['’]?\p{Ll}* [\p{L}{]/u.test(text) || /\p{L}[’…]|[“„]/u.test(text)

/** The texts that stand in a file of the page, by the way that its code uses them. */
export function visibleTexts(file: string): readonly VisibleText[] {
  const code = readFileSync(file, 'utf8')
  const found: VisibleText[] = []

  function note(node: Node, text: string): void {
    const shown = text.trim()
    if (!hasLetters(shown) || isName(shown)) return
    found.push({ line: code.slice(0, node.start).split('\n').length, text: shown })
  }

  /** @param isSeen whatever it is, people see it */
  function walk(node: Node, isSeen: boolean): void {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ThrowStatement':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
        return
      case 'JSXText':
        note(node, String(node.value))
        return
      case 'JSXAttribute': {
        const { name, value } = node as unknown as { name: Node; value: Node | null }
        if (value && name.name !== 'aria-keyshortcuts')
          walk(value, saidAttributes.has(String(name.name)))
        return
      }
      case 'JSXElement':
      case 'JSXFragment':
        for (const child of childrenOf(node))
          walk(child, child.type === 'JSXExpressionContainer' || isSeenValue(child))
        return
      case 'Literal':
        if (typeof node.value === 'string' && (isSeen || isSentence(node.value)))
          note(node, node.value)
        return
      case 'TemplateLiteral': {
        const text = (node.quasis as { value: { cooked: string } }[])
          .map(({ value }) => value.cooked)
          .join('{}')
        if (isSeen || isSentence(text)) note(node, text)
        for (const child of childrenOf(node)) walk(child, false)
        return
      }
      case 'ConditionalExpression': {
        const { test, consequent, alternate } = node as unknown as Record<string, Node>
        if (test) walk(test, false)
        if (consequent) walk(consequent, isSeen)
        if (alternate) walk(alternate, isSeen)
        return
      }
      case 'LogicalExpression':
        for (const child of childrenOf(node)) walk(child, isSeen)
        return
      default:
        for (const child of childrenOf(node))
          walk(child, isSeen && node.type === 'JSXExpressionContainer')
    }
  }

  walk(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node, false)
  return found
}

/** What failures say in a file of the main process, where it stands in the code itself. */
export function unsaidSentences(file: string): readonly string[] {
  const found: string[] = []
  function walk(node: Node, isTold: boolean): void {
    const { key, callee } = node as { readonly key?: Node; readonly callee?: Node }
    const isTelling = isTold || (node.type === 'NewExpression' && callee?.name === 'StillroomError')
    const isPart = node.type === 'Property' && (key?.name === 'message' || key?.name === 'action')
    if (isTelling && isPart) {
      const value = (node as unknown as { value: Node }).value
      if (isSeenValue(value)) found.push(JSON.stringify(value.value ?? value.quasis))
    }
    for (const child of childrenOf(node)) walk(child, isTelling)
  }
  const code = readFileSync(file, 'utf8')
  walk(parseAst(code, { lang: 'ts' }, file) as unknown as Node, false)
  return found
}

function isSeenValue({ type }: Node): boolean {
  return type === 'Literal' || type === 'TemplateLiteral'
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof value?.type === 'string')
}
