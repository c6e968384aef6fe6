import Rendering
import Wording

/// Runs a writer over rows and gives back all that it wrote.
func written(
  _ format: OutputFormat, _ columns: [Column], _ rows: [[Cell]], _ look: Look = Look(),
  single: Bool = false
) -> String {
  var text = ""
  var writer = format.writer(look: look, into: { text += $0 }, single: single)
  writer.begin(columns)
  for row in rows { writer.row(row) }
  writer.end()
  return text
}

func columns(_ names: String...) -> [Column] {
  names.map { Column($0, title: Text(verbatim: $0), shrinks: true) }
}
