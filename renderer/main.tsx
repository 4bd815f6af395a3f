import './ui/styles.css'
import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { createRoot } from 'react-dom/client'
import type { StillroomApi } from '../preload/contract.ts'
import { App } from './app.tsx'
import { createStores, startStores } from './stores/stores.ts'
import { PlainCrashPage } from './ui/crash-page.tsx'
import { speak } from './ui/words.ts'

/** Draws nothing before the app's state is there: the first frame already has the right theme and
 * language. */
async function start(root: Root, api: StillroomApi) {
  const state = await api.getAppState()
  await speak(state.spoken)
  const stores = createStores({ api, state, now: Date.now })
  startStores(stores)
  root.render(
    <StrictMode>
      <App stores={stores} />
    </StrictMode>,
  )
}

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no element with the id root.')
const root = createRoot(container)
start(root, window.stillroom).catch(() => root.render(<PlainCrashPage />))
