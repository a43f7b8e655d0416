/** Style sheet of the page that steers the sandbox. */
export const pageStyle = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f3f1ec, #26241f); color: light-dark(#1c1b19, #f4f2ee); }
main { box-sizing: border-box; max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
section { box-sizing: border-box; margin-top: 1rem; padding: 1rem; border-radius: 4px;
  background: light-dark(#fff, #33302a); border: 1px solid light-dark(#d8d3c8, #57524a); }
.fields { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); align-items: end; }
.fields > *, .row > div { min-width: 0; }
.row { display: flex; gap: .5rem; align-items: end; } .row > div { flex: 1; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input, select { box-sizing: border-box; width: 100%; padding: .4rem; font: inherit; color: inherit;
  border: 1px solid #7d776b; border-radius: 2px; background: light-dark(#fff, #26241f); }
button { font: inherit; padding: .4rem 1rem; border: 1px solid #7d776b; border-radius: 2px; cursor: pointer;
  background: light-dark(#fff, #3d3932); color: inherit; }
.primary { background: light-dark(#5b4a1f, #e5cf8f); border-color: transparent; color: light-dark(#fff, #1c1b19); }
form { margin: .5rem 0 0; } .problem { color: light-dark(#a1260d, #ffb4a3); font-weight: 600; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid light-dark(#d8d3c8, #57524a); vertical-align: top; }
.whole { white-space: nowrap; } summary { margin-top: 1rem; cursor: pointer; } dt { font-weight: 600; margin-top: .5rem; } dd { margin: 0; }
:focus-visible { outline: 2px solid light-dark(#5b4a1f, #e5cf8f); outline-offset: 2px; }
`
