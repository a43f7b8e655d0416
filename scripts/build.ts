import { build } from 'vite'
import { compressFiles } from './compressFiles'
import { emitHeaders } from './emitHeaders'

await build({ configLoader: 'runner', logLevel: 'warn' })
await emitHeaders('dist')
await compressFiles('dist')
