/** The public pages' own style sheet: the reader's fonts, light and dark, paper too. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #5a6877; --line: #d9e0e7; --accent: #1b5089; --late: #b42318; --ground: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9fb0c0; --line: #34414e; --accent: #8fc0f2; --late: #ff8f85; --ground: #12181f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 0 1rem 3rem; background: var(--ground); color: var(--ink); font: 1rem/1.8 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .2em; }
.skip { position: absolute; left: -99em; } .skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .25rem .5rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: 1rem 0; border-bottom: 2px solid var(--accent); }
.brand { font-size: 1.25rem; font-weight: 600; text-decoration: none; }
header nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.15rem; line-height: 1.5; margin: 0 0 .25rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1rem; }
input, select, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .375rem; padding: .35rem .6rem; min-height: 2.75rem; max-width: 100%; }
select option { color: #1c2733; background: #fff; }
input[type=search] { flex: 1 1 14rem; } button { background: var(--accent); color: var(--ground); border-color: var(--accent); cursor: pointer; }
ol, ul { list-style: none; margin: 0; padding: 0; }
.releases > li, .commitments > li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
.meta, .crumb, footer { color: var(--soft); font-size: .9rem; margin: .1rem 0; }
.kind { border: 1px solid currentColor; border-radius: .25rem; padding: 0 .35rem; margin-right: .35rem; white-space: nowrap; }
time { white-space: nowrap; } .excerpt { margin: .25rem 0 0; } .late { color: var(--late); } .withdrawn { color: var(--late); }
.timeline { border-left: 2px solid var(--line); padding-left: 1.25rem; }
.timeline > li { position: relative; padding-bottom: 2rem; scroll-margin-top: 1rem; }
.timeline > li::before { content: ""; position: absolute; left: -1.63rem; top: .65rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--accent); }
.timeline article > p:not(.meta) { text-indent: 2em; margin: .4rem 0; } .timeline .withdrawn { text-indent: 0 !important; }
.timeline > li:target h2 { text-decoration: underline; text-decoration-color: var(--accent); }
.pages { display: flex; gap: 1.5rem; padding: 1rem 0; } .empty { color: var(--soft); padding: 2rem 0; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
@media print { header nav, form, .pages, .skip { display: none; } body { max-width: none; } }
`;
