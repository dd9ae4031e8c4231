// Each *.story beside this file is one test, on a server of its own.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { fresh } from '../lib/server.mjs'
import { runStory } from '../lib/story.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
for (const name of readdirSync(folder).filter((file) => file.endsWith('.story')).sort()) {
  const text = readFileSync(join(folder, name), 'utf8')
  const title = text.split('\n')[0].replace(/^#\s*/, '')
  test(`${name}: ${title}`, async (t) => {
    const server = await fresh(t)
    await runStory(text, server.url)
  })
}
