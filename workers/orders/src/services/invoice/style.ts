/** The look of an invoice, on a screen and on paper. */
export const INVOICE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 40px 24px; max-width: 820px; font: 14px/1.5 Inter, system-ui, sans-serif; color: #1d1d1a; background: #fff; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 24px; border-bottom: 2px solid #1f4d3a; padding-bottom: 16px; }
h1 { margin: 0; font: 600 28px/1.2 Fraunces, Georgia, serif; color: #1f4d3a; }
h2 { margin: 0 0 4px; font-size: 12px; font-weight: 600; color: #5d5b54; }
dl { display: grid; grid-template-columns: auto auto; gap: 2px 16px; margin: 0; }
dt { color: #5d5b54; } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
.parties { display: flex; flex-wrap: wrap; gap: 24px 56px; margin: 24px 0; }
address { font-style: normal; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-size: 12px; color: #5d5b54; border-bottom: 1px solid #c9c5ba; padding: 8px 8px 8px 0; }
td { padding: 8px 8px 8px 0; border-bottom: 1px solid #e6e3da; vertical-align: top; }
th.n, td.n { text-align: right; padding-right: 0; padding-left: 12px; white-space: nowrap; }
.options { color: #5d5b54; font-size: 12px; }
.sums { margin: 16px 0 0 auto; width: fit-content; min-width: 280px; }
.sums .total { font-weight: 600; font-size: 16px; border-top: 1px solid #1d1d1a; padding-top: 4px; margin-top: 4px; }
.stamp { border: 2px solid #9c2f24; color: #9c2f24; padding: 2px 10px; font-weight: 600; }
footer { margin-top: 40px; color: #5d5b54; }
@media print { body { padding: 0; } @page { margin: 18mm; } tr { break-inside: avoid; } }
`;
