/** Style sheet of the portal's own pages. */
export const style = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f3f1ec, #26241f); color: light-dark(#1c1b19, #f4f2ee); }
main { box-sizing: border-box; max-width: 27rem; margin: 6vh auto; padding: 1.5rem;
  background: light-dark(#fff, #33302a); border: 1px solid light-dark(#d8d3c8, #57524a); border-radius: 4px; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; } h2 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
label { display: block; margin-top: .75rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; border: 1px solid #7d776b; border-radius: 2px;
  background: light-dark(#fff, #26241f); color: inherit; }
button { font: inherit; padding: .5rem 1rem; border: 1px solid #7d776b; border-radius: 2px; cursor: pointer;
  background: light-dark(#fff, #3d3932); color: inherit; }
.primary { background: light-dark(#5b4a1f, #e5cf8f); border-color: transparent; color: light-dark(#fff, #1c1b19); }
.row { display: flex; gap: .75rem; margin-top: 1rem; }
.people { display: grid; gap: .5rem; } .people button { text-align: start; overflow-wrap: anywhere; }
.wrong { color: light-dark(#a1260d, #ffb4a3); font-weight: 600; }
:focus-visible { outline: 2px solid light-dark(#5b4a1f, #e5cf8f); outline-offset: 2px; }
`
