import { defineConfig } from 'vitest/config'

// Logic only, so no document: pages are driven in a real browser by tests/browser.
export default defineConfig({ test: { environment: 'node', include: ['src/**/*.test.ts'] } })
