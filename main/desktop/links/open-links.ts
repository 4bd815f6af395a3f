import { app } from 'electron'
import { linkAmong, linkScheme } from './deep-link.ts'

/** Links that the system has handed over. */
export interface Links {
  /** Hands on those that came before, and all that come. */
  follow(onLink: (link: string) => void): void
}

/**
 * Listens to macOS at once: it tells of the link that started the app before that is ready.
 * https://www.electronjs.org/docs/latest/api/app#event-open-url-macos
 *
 * @param args the program's own
 */
export function listenToLinks(args: readonly string[]): Links {
  const first = linkAmong(args)
  const early = first === undefined ? [] : [first]
  let take: (link: string) => void = (link) => void early.push(link)
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  app.on('open-url', (event, link) => {
    event.preventDefault()
    take(link)
  })
  app.on('second-instance', (_, argv) => {
    const link = linkAmong(argv)
    if (link !== undefined) take(link)
  })
  return {
    follow(onLink) {
      take = (link) => onLink(link)
      for (const link of early.splice(0)) onLink(link)
    },
  }
}
