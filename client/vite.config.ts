import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bareEndpoints } from './bare-endpoints.ts'
import { compiledCatalogs } from './compiled-catalogs.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [bareEndpoints(), compiledCatalogs(), react()],
  server: {
    proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' },
    fs: {
      allow: [
        here('.'),
        here('../server'),
        here('../data'),
        here('../node_modules'),
        here('../package.json'),
      ],
    },
  },
  build: {
    outDir: process.env.CLIENT_OUT_DIR ?? here('../dist/client'),
    emptyOutDir: true,
    // which files a page needs at first load: the size budget reads it
    manifest: true,
    target: 'es2022',
    // the content security policy takes fonts and images from files only
    assetsInlineLimit: 0,
  },
})
