import type { WayView } from '../../../preload/views.ts'
import { checkWay, proxyFor } from '../../network/check-way.ts'
import { isLoopback } from '../../videosdk/loopback.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { toResult } from '../views.ts'

/** Where VideoSDK keeps the images that captures make. */
const imageServer = 'https://cdn.videosdk.live'

/** The ways that requests take to each server that Stillroom asks. */
export function networkHandlers({
  connections,
  network,
}: Pick<Services, 'connections' | 'network'>): Pick<Handlers, 'listWays'> {
  async function wayTo(
    { name, address }: { readonly name: string | null; readonly address: string },
    check: boolean,
  ): Promise<WayView> {
    const url = new URL(address)
    const proxy = await proxyFor(url, network.findRoutes)
    const fetch = network.fetchFor({ isLoopback: isLoopback(url) })
    const failure = check ? await checkWay(url, fetch) : null
    return { name, host: url.host, proxy, isChecked: check, failure }
  }

  return {
    listWays: ({ check }) =>
      toResult(async () => {
        const projects = await connections.projects()
        const servers = [
          ...projects.map(({ name, endpoint }) => ({ name, address: endpoint })),
          { name: null, address: imageServer },
        ]
        return Promise.all(servers.map((server) => wayTo(server, check)))
      }),
  }
}
