import './theme/fonts.css'
import './theme/tokens.css'
import './theme/global.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, begin } from './app.tsx'
import { preferredLanguage, showLanguage } from './i18n/i18n.ts'
import { createQueryClient } from './queries.ts'
import { startTheme } from './theme/theme.ts'

const client = createQueryClient()
begin(client)
startTheme()
if (document.documentElement.dataset.state) await import('./i18n/other-state.ts')
await showLanguage(preferredLanguage())

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
