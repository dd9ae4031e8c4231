// Who may import whom: app -> features -> shared, api; shared -> api; api -> api. A feature never imports a feature.
// `--self-test` proves on samples that the checker refuses what it must.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = join(dirname(fileURLToPath(import.meta.url)), '../src')
const sees = { app: ['app', 'features', 'shared', 'api'], features: ['shared', 'api'], shared: ['shared', 'api'], api: ['api'] }

// null when allowed, else why not. Paths are relative to src/.
export function refusal(from, to) {
    const [room, feature] = from.split('/')
    const [otherRoom, otherFeature] = to.split('/')
    if (!(room in sees)) return `unknown room ${room}`
    if (to.startsWith('..')) return 'outside src/'
    if (room === 'features' && otherRoom === 'features') {
        return feature === otherFeature ? null : 'a feature never imports a feature'
    }
    return sees[room].includes(otherRoom) ? null : `${room} does not see ${otherRoom}`
}

function findings(path, text) {
    const found = []
    for (const match of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
        const why = refusal(path, normalize(join(dirname(path), match[1])))
        if (why) found.push(`${path}: ${match[1]}: ${why}`)
    }
    return found
}

if (process.argv.includes('--self-test')) {
    const samples = [
        ['app/router.tsx', "import { a } from '../features/ticket/routes'", true],
        ['features/ticket/pages/A.tsx', "import { a } from '../queries'", true],
        ['features/ticket/pages/A.tsx', "import { a } from '../../../shared/i18n'", true],
        ['features/ticket/pages/A.tsx', "import { a } from '../../customer/queries'", false],
        ['features/ticket/pages/A.tsx', "const A = () => import('../../customer/pages/B')", false],
        ['shared/ui/A.tsx', "import { a } from '../../features/ticket/queries'", false],
        ['shared/ui/A.tsx', "export { a } from '../../app/theme'", false],
        ['api/client.ts', "import { a } from '../shared/i18n'", false],
        ['features/ticket/queries.ts', "import { a } from '../../app/theme'", false],
    ]
    const wrong = samples.filter(([path, text, isAllowed]) => (findings(path, text).length === 0) !== isAllowed)
    for (const [path, text] of wrong) console.error(`sample misjudged: ${path}: ${text}`)
    process.exit(wrong.length ? 1 : 0)
}
const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)))
const all = files.flatMap((path) => findings(path, readFileSync(join(source, path), 'utf8')))
for (const line of all) console.error(line)
process.exit(all.length ? 1 : 0)
