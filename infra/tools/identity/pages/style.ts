/** The style of the provider's pages: one column, system fonts, light and dark. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #14171c);
  --card: light-dark(#ffffff, #1d2129);
  --ink: light-dark(#1b2330, #e8ebf0);
  --soft: light-dark(#566072, #a3adbd);
  --line: light-dark(#d5dae2, #363d49);
  --accent: light-dark(#0b5cad, #7db8f5);
  --on-accent: light-dark(#ffffff, #10151c);
  --alert: light-dark(#a3231d, #ff9d95);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main {
  max-width: 52rem; margin: 3rem auto; padding: 2rem 2.25rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px;
}
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
header p { margin: 0; }
.product { font-weight: 600; letter-spacing: 0.01em; }
.local { color: var(--soft); border: 1px solid var(--line); border-radius: 99px; padding: 0 0.75rem; font-size: 0.875rem; }
h1 { margin: 1.25rem 0 0.5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 0.9375rem; font-weight: 600; color: var(--soft); }
p { margin: 0.25rem 0 1rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); }
button, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: 8px; background: transparent; }
button { cursor: pointer; padding: 0.5rem 0.875rem; min-height: 2.75rem; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
li button { width: 100%; text-align: left; }
li strong { display: block; font-weight: 600; line-height: 1.3; }
li span, .hint { color: var(--soft); font-size: 0.875rem; }
.password { margin-top: 2rem; padding-top: 0.5rem; border-top: 1px solid var(--line); }
label { display: block; margin: 0.75rem 0 0.25rem; font-size: 0.9375rem; }
input { display: block; width: 100%; max-width: 26rem; padding: 0.5rem 0.75rem; min-height: 2.75rem; }
.password .primary { margin: 1rem 0 0.75rem; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.cancel button { color: var(--soft); }
.choices { display: flex; gap: 0.75rem; margin-top: 1.5rem; }
[role='alert'] { color: var(--alert); border: 1px solid currentColor; border-radius: 8px; padding: 0.5rem 0.875rem; }
code { font-size: 0.9em; }
@media (max-width: 40rem) { main { margin: 0; border: 0; border-radius: 0; padding: 1.25rem; } }
`;
