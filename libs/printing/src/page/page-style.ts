/** How sheets look: no colour that a copier loses, type that old eyes read; what is large is larger. */
export const PAGE_STYLE = `
@page { size: 210mm 297mm; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { margin: 0 auto; max-width: 180mm; padding: 0 0.4mm; font: 11pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 20pt; line-height: 1.25; text-align: center; margin: 0 0 4mm; }
h2 { font-size: 1.2em; margin: 5mm 0 2mm; border-bottom: 0.6mm solid #000; padding-bottom: 1mm; break-after: avoid; }
h3 { font-size: 1em; margin: 3mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; }
thead { display: table-header-group; }
tr, li, dt, dd { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eee; font-weight: 700; }
ul, ol { margin: 0 0 2mm; padding-left: 6mm; }
dl { margin: 0 0 3mm; display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; }
dd { margin: 0; overflow-wrap: break-word; }
.large { font-size: 15pt; line-height: 1.45; }
.large h1 { font-size: 26pt; }
.quiet { color: #333; font-size: 0.85em; }
.amount, .day, .number, .call { white-space: nowrap; }
.narrow { width: 1%; white-space: nowrap; }
.even { table-layout: fixed; }
.third { width: 32%; }
.quarter { width: 25%; }
.sixth { width: 18%; }
.right { text-align: right; }
.center { text-align: center; }
.apart { border: 0.5mm dashed #000; padding: 2mm 3mm 1mm; margin: 5mm 0 3mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.apart h2 { border: 0; margin-top: 0; }
.notice { border: 0.5mm solid #000; padding: 2mm 3mm; margin: 0 0 3mm; font-weight: 700; }
.facts th, .facts td { border: 0; background: none; padding: 0.6mm 2mm 0.6mm 0; }
.sign { margin-top: 8mm; }
.keep { break-inside: avoid; }
.blank { height: 13mm; }
.print-foot { margin-top: 6mm; padding-top: 1.5mm; border-top: 0.25mm solid #000; font-size: 9pt; }
.print-again { border: 0.8mm solid #000; padding: 2mm 3mm; margin: 0 0 4mm; font-size: 11pt; }
.print-again p { margin: 0; }
@media screen { body { padding: 12mm 0.4mm; } }
`;
