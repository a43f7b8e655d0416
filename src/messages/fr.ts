export { messages } from './fr.json?first?lingui'
export const later = () => import('./fr.json?later?lingui')
