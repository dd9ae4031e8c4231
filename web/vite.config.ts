import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server embeds dist/ (cmake/embed_web.cmake); names in assets/ carry a hash and are cached for ever.
const server = process.env.BIHUAN_SERVER ?? 'http://localhost:8080'

export default defineConfig({
    plugins: [react()],
    server: { proxy: { '/api': { target: server, changeOrigin: false } } },
    build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 1200 },
})
