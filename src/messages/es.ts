export { messages } from './es.json?first?lingui'
export const later = () => import('./es.json?later?lingui')
