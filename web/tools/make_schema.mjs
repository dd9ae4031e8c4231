// Types of the contract: ../api/<module>.yaml -> src/api/schema/<module>.d.ts, committed; the test run checks that
// nobody forgot. common.yaml is pulled into each by its references.
import { readdirSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../../api/', import.meta.url)
for (const file of readdirSync(contract).filter((name) => name.endsWith('.yaml')).sort()) {
    const ast = await openapiTS(new URL(file, contract))
    const text = `// Generated from api/${file} by \`npm run api\`. Do not edit.\n${astToString(ast)}`
    writeFileSync(new URL(`../src/api/schema/${file.replace('.yaml', '.d.ts')}`, import.meta.url), text)
}
