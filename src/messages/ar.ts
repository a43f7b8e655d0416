export { messages } from './ar.json?first?lingui'
export const later = () => import('./ar.json?later?lingui')
