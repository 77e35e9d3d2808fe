// What laying a page out brings, and lasts until the page shows something else.

internal import Text

/// A page as it is laid out, once for each change; selecting and scrolling leave it as it is.
struct Sheet: Sendable {
  /// The text with the items, none of them selected.
  var body: Body
  /// The row with the name of the page.
  var header: Line
  /// The column beside the text; nil when there is none.
  let rail: Rail?
  /// What can be selected, on the checklist of a fix.
  let checklist: Checklist?
  /// What can be selected, on the list of the fixes that remain.
  let candidates: CandidateList?
  /// The one item that is shown with all that belongs to it; nil where all items are.
  var open: Int?
  /// The row with the most useful keys; nil after something has changed that they rest on.
  var hints: Line?
}
