export { messages } from './de.json?first?lingui'
export const later = () => import('./de.json?later?lingui')
