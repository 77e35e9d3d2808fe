// What a redaction took out, for the person who is about to pass the rest on.

internal import Journals
internal import Reports
internal import Text

extension Redaction {
  /// Lists on a terminal what has a stand-in, so that a person sees what is still there; where the
  /// rest goes to a file, that is seen all the more.
  func show(in world: World) {
    guard world.isInteractive || world.showsMessages else { return }
    let width = replaced.map(\.standIn.count).max() ?? 0
    let lines = replaced.map {
      "  \($0.standIn.padded(to: width))  \($0.text.visible())\n"
    }
    world.tell(counts.sentence + "\n" + lines.joined() + "\n")
  }
}
