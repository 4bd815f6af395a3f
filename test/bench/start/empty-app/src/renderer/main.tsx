import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

function EmptyApp() {
  // As the app itself notes it (renderer/app.tsx).
  useEffect(() => void performance.mark('interactive'), [])
  return <h1>An empty app</h1>
}

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <EmptyApp />
    </StrictMode>,
  )
}
