/// The one style sheet of pages: light, dark and on paper.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6878; --line: #dde2e9;
      --paper: #ffffff; --back: #f4f6f9; --bar: #3b6fb5; --good: #1f7a4d; --bad: #b3362b;
      --warning: #9a6700; --before: #1c2430 }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa6b6; --line: #343d4a;
      --paper: #1a2029; --back: #12161c; --bar: #6ea2e6; --good: #58bd8b; --bad: #ef8479;
      --warning: #dcae4c; --before: #e6eaf0 } }
    * { box-sizing: border-box }
    body { margin: 0 auto; padding: 24px 20px; max-width: 980px; color: var(--ink);
      background: var(--back); font: 15px/1.45 system-ui, "Liberation Sans", "DejaVu Sans", sans-serif }
    h1 { font-size: 24px; line-height: 1.25; margin: 0 } header p { margin: 4px 0 20px; color: var(--soft) }
    h2 { font-size: 17px; margin: 0 0 12px }
    section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
      padding: 18px 20px; margin: 0 0 18px }
    figure { margin: 0 0 14px; overflow-x: auto }
    svg { display: block; width: 100%; min-width: 620px; height: auto }
    svg text { font-family: inherit; fill: var(--ink) } svg .soft { fill: var(--soft) }
    svg .bar { fill: var(--bar) } svg .good { fill: var(--good) } svg .bad { fill: var(--bad) }
    svg .axis { stroke: var(--line) } svg .before { stroke: var(--before); stroke-width: 2 }
    .table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 14px }
    th, td { padding: 5px 10px 5px 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line) }
    th { color: var(--soft); font-weight: 600; font-size: 12.5px }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
    .total td { font-weight: 600; border-bottom: 0 } .note td { color: var(--soft); font-size: 12.5px }
    tr:has(+ .note) td { border-bottom: 0; padding-bottom: 0 } .note td { padding-top: 0 }
    .note td.good { color: var(--good) } .note td.bad { color: var(--bad) }
    .good { color: var(--good) } .bad { color: var(--bad) } .warning { color: var(--warning) }
    .dim, .remark, footer { color: var(--soft) } .remark { font-size: 13px; margin: 10px 0 0 }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 14px }
    .tile span, .tile small { display: block; color: var(--soft); font-size: 13px }
    .tile b { font-size: 24px; line-height: 1.3; font-weight: 600 }
    footer { font-size: 13px; padding: 0 2px }
    @media print { @page { size: A4; margin: 14mm } :root { --ink: #000; --soft: #444; --line: #bbb;
      --paper: #fff; --back: #fff; --bar: #555; --good: #1f7a4d; --bad: #b3362b; --before: #000 }
      body { padding: 0; max-width: none; font-size: 10.5pt } section { border: 0; padding: 0 0 6mm }
      figure, tr, .tile { break-inside: avoid } h2 { break-after: avoid } }
    """
}
