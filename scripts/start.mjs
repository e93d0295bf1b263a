import { serve } from './launch.mjs'

serve(process.argv.slice(2))
