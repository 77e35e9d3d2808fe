// What laying a page out brings, and lasts until the page shows something else.

internal import Casework
internal import Text

/// A page as it is laid out, once for each change; selecting and scrolling leave it as it is.
struct Sheet: Sendable {
  /// The text with the items, none of them selected.
  var body: Body
  /// The row with the name of the page.
  let header: Line
  /// A line across the screen.
  let rule: Line
  /// The rows of the column beside the text, with the line between them; nil when there is none.
  let rail: [Line]?
  /// The names of the steps among the items, on the checklist of a fix.
  let steps: StepNames?
  /// The row with the most useful keys; nil after something has changed that they rest on.
  var hints: Line?
}
