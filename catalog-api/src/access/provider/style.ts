/** The look of the sign-in pages: tokens of the portal’s design, system fonts, no resource from elsewhere. */
export const style = `
:root{color-scheme:light dark;--page:#f4f7f8;--card:#fff;--ink:#182529;--ink-2:#425357;--ink-3:#586a6e;--line:#d8e0e2;--line-strong:#738488;--accent:#005e66;--accent-hover:#01484e;--on-accent:#fff;--focus:#1166c0;--bad:#99151b;--bad-line:#bc2025;--bad-page:#fff5f4}
@media (prefers-color-scheme:dark){:root{--page:#0e1d21;--card:#152a2f;--ink:#e4ecee;--ink-2:#c3d0d3;--ink-3:#9db0b4;--line:#2d464c;--line-strong:#6e8489;--accent:#90cbd2;--accent-hover:#bae2e6;--on-accent:#182529;--focus:#96c2fc;--bad:#fca4a2;--bad-line:#f27976;--bad-page:#2a1517}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;align-items:center;background:var(--page);color:var(--ink);font:400 1rem/1.625 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;padding:16px}
header{width:100%;max-width:420px;display:flex;justify-content:space-between;align-items:center;gap:16px;padding:8px 0 24px}
header a{color:var(--ink)}
.mark{font-weight:600;text-decoration:none;font-size:1.125rem;display:inline-block;padding:10px 0}
nav a,nav span{display:inline-block;padding:10px 8px;min-width:44px;text-align:center}
nav span{font-weight:600;color:var(--ink-2)}
main{width:100%;max-width:420px;background:var(--card);border:1px solid var(--line);border-radius:12px;padding:32px}
@media (max-width:480px){main{padding:24px 16px}}
h1{font-size:1.5rem;line-height:1.5;font-weight:600;margin:0 0 4px}
p{margin:0 0 16px;color:var(--ink-2)}
label{display:block;font-weight:500;margin:16px 0 4px}
input{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--line-strong);border-radius:6px;background:var(--card);color:var(--ink);font:inherit}
input[aria-invalid=true]{border-color:var(--bad-line);border-width:2px}
.hint{margin:4px 0 0;font-size:.8125rem;line-height:1.54;color:var(--ink-3)}
.fault{margin:4px 0 0;font-size:.875rem;line-height:1.57;color:var(--bad)}
.alert{border:1px solid var(--bad-line);border-left-width:4px;border-radius:6px;background:var(--bad-page);padding:12px 16px;margin:16px 0;color:var(--bad)}
.alert p{margin:0;color:inherit}
.alert ul{margin:4px 0 0;padding-left:20px}
.alert a{color:inherit}
a{color:var(--accent)}
a:hover{color:var(--accent-hover)}
button,.button{display:block;width:100%;min-height:44px;margin-top:24px;padding:8px 16px;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:var(--accent-hover);border-color:var(--accent-hover);color:var(--on-accent)}
.quiet{background:transparent;color:var(--ink-2);border-color:var(--line-strong);margin-top:12px;font-weight:500}
.quiet:hover{background:var(--page);color:var(--ink)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.after{margin:24px 0 0;padding-top:16px;border-top:1px solid var(--line);font-size:.875rem}
.after p{margin:0 0 4px}
.after a{display:inline-block;padding:4px 0}
`;
