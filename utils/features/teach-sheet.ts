/** Styles of the guide and of the outlines that it draws over the page. */
export const TEACH_SHEET = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; color-scheme: light dark; }
* { box-sizing: border-box; margin: 0; padding: 0; }
.guide { pointer-events: auto; position: absolute; top: 12px; left: 50%; width: min(560px, calc(100vw - 24px)); transform: translateX(-50%);
	padding: 14px 16px 12px; border: 1px solid light-dark(#cfd8d8, #3a4646); border-radius: 10px; background: light-dark(#fff, #181e1e);
	color: light-dark(#172121, #e6ecec); font: 13px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
	box-shadow: 0 8px 28px light-dark(#1721213d, #000a); outline: none; }
.guide[data-at="below"] { top: auto; bottom: 12px; }
.top { display: flex; align-items: baseline; gap: 10px; }
h2 { font-size: 14px; font-weight: 600; flex: 1; }
.muted { color: light-dark(#5f6e6e, #8f9d9d); font-size: 12px; }
.ask { margin-top: 8px; font-size: 16px; font-weight: 600; }
.note { margin-top: 8px; padding: 6px 10px; border-radius: 6px; background: light-dark(#fdecea, #3a1d1b); color: light-dark(#b42318, #ff9d92); }
.note[data-tone="good"] { background: light-dark(#e4f3f1, #16312e); color: light-dark(#0f766e, #5cc4b7); }
ol { display: flex; gap: 6px; list-style: none; margin-top: 10px; }
li { flex: 1; height: 4px; border-radius: 2px; background: light-dark(#e1e7e7, #2a3333); }
li[data-done="true"] { background: light-dark(#0f766e, #5cc4b7); }
.rows { margin-top: 8px; max-height: min(38vh, 300px); overflow: auto; border: 1px solid light-dark(#e1e7e7, #2a3333); border-radius: 6px; }
table { width: 100%; border-collapse: collapse; font-size: 12px; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 8px; text-align: left; font-weight: 400; white-space: nowrap; }
td:nth-child(3) { white-space: normal; }
th { position: sticky; top: 0; background: light-dark(#f8fafa, #1f2626); color: light-dark(#5f6e6e, #8f9d9d); }
tr + tr td { border-top: 1px solid light-dark(#eef2f2, #242c2c); }
tr[data-whole="false"] td { color: light-dark(#855200, #e8b55a); }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
button { min-height: 30px; padding: 4px 12px; border: 1px solid light-dark(#87969a, #6a7a7a); border-radius: 6px; background: transparent; color: inherit;
	font: inherit; cursor: pointer; }
button:hover { background: light-dark(#f0f4f4, #242c2c); }
button[data-kind="main"] { border-color: transparent; background: light-dark(#0f766e, #5cc4b7); color: light-dark(#fff, #05211e); }
button[data-kind="quiet"] { border-color: transparent; color: light-dark(#0f766e, #5cc4b7); padding: 4px 6px; }
button:focus-visible { outline: 2px solid light-dark(#0f766e, #5cc4b7); outline-offset: 2px; }
.outline { position: absolute; border: 2px solid #0f9488; border-radius: 4px; background: #0f94881f; }
.outline[data-kind="hover"] { border-style: dashed; }
.outline[data-kind="row"] { background: none; }
.outline[data-kind="unread"] { border-color: #c98500; background: #c985001f; }
`;
