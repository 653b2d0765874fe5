/** The badge's look. Sizes in px: the host page's own font size must not change it. Colours hold 4.5 : 1 on the console's white and pale rows. */
export const BADGE_SHEET = `
:host { all: initial; display: inline-block; vertical-align: middle; margin: 3px 0 3px 8px; }
button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 0 6px; min-height: 20px; max-width: 100%; padding: 0 8px; border-radius: 10px;
 font: 600 12px/20px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; white-space: nowrap; cursor: pointer;
 color: var(--ink); background: var(--tint); box-shadow: inset 0 0 0 1px var(--line); --ink: #374151; --tint: #f3f4f6; --line: #d1d5db; }
button:focus-visible { outline: 2px solid #0f766e; outline-offset: 1px; }
i, s { font-style: normal; text-decoration: none; font-weight: 400; }
i:empty, s:empty { display: none; }
i { font-variant-numeric: tabular-nums; }
s { padding-left: 6px; box-shadow: -1px 0 0 var(--line); }
button[data-due="true"] i { font-weight: 600; color: #b42318; }
button[data-verdict="auto-refund"] { --ink: #6b21a8; --tint: #f6edfe; --line: #ddc3f5; }
button[data-verdict="agree"] { --ink: #0f5f4f; --tint: #e6f6f1; --line: #b5e0d3; }
button[data-verdict="intercept"] { --ink: #9a3412; --tint: #fff1e6; --line: #fbd2b0; }
button[data-verdict="inspect"] { --ink: #1e4fa3; --tint: #eaf1fd; --line: #c3d7f7; }
button[data-verdict="negotiate"] { --ink: #854d0e; --tint: #fdf6dc; --line: #f0dd9a; }
button[data-verdict="process"] { --ink: #155e75; --tint: #e6f6fa; --line: #b5dfea; }
button[data-verdict="evidence"] { --ink: #a31a2b; --tint: #fdecee; --line: #f5c2c8; }
button[data-verdict="verify"] { --ink: #3f3f8f; --tint: #efeffc; --line: #cfcff2; }
button[data-verdict="unclear"] { --ink: #6b7280; --tint: #fff; --line: #c9ced6; }
button[data-verdict="unclear"]::before { content: "? "; }
@media (forced-colors: active) { button { border: 1px solid; } }
@media print { :host { display: none; } }
`;
