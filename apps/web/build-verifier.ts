import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Puts the offline verifier into one HTML file that may load nothing: its policy names the hashes of its own script and style. */

const folder = import.meta.dirname
const built = await build({
  configFile: false,
  root: folder,
  logLevel: 'warn',
  build: {
    write: false,
    target: 'es2023',
    lib: { entry: join(folder, 'src/verifier/main.ts'), formats: ['iife'], name: 'verifier', fileName: 'verifier' },
  },
})
const [first] = Array.isArray(built) ? built : [built]
if (!first || !('output' in first)) throw new Error('nothing was built')
const script = first.output[0].code.trim()
const style = readFileSync(join(folder, 'src/verifier/style.css'), 'utf8')
if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own element')

const policy = `default-src 'none'; script-src '${sourceHash(script)}'; style-src '${sourceHash(style)}'; base-uri 'none'; form-action 'none'`
writeFileSync(
  join(folder, 'dist/verifier.html'),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Offline verifier · Assay</title>
<style>${style}</style>
</head>
<body>
<script type="module">${script}</script>
</body>
</html>
`,
)

/** A hash as a policy of content names it (CSP 3, 6.7.2.4). */
function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
