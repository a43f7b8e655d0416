/** Esri's own place for what has no documented operation: renewing, extending, moving an end date. */
export const consoleUrl = 'https://marketplace.arcgis.com/'
