// The manual page on trees shows an article in each form, and what the program makes of it.

import KnowledgeBase
import ShippedTrees
import Testing
import Wizard

@testable import Commands

/// What the page shows of articles.
private let archive = """
  DOCUMENT:Q900001  03-MAR-1999
  TITLE   :Printer Sleeps and Never Wakes

  SYMPTOMS
  ========

  The printer takes a job, and nothing comes out.

  RESOLUTION
  ==========

  1. Press the green key.

  """

private let plain = """
  Turning logs over

    Log       Owner
    auth.log  root

  """

private let markdown = """
  # Deleted files that are still open

  A file that was deleted keeps its room until it is *closed*. `du`
  does not count it, see
  [lsof(8)](https://man7.org/linux/man-pages/man8/lsof.8.html).

  1. List them:

         lsof +L1

  2. For each of them
     - restart the program, or
     - empty the file.

  > Never end a process that you do not know.

  """

extension TreeManualTests {
  @Test func `Articles of each form are shown, and how Markdown looks`() throws {
    let page = manualPage("kbwizard-tree.5")
    try page.expect("archive", toSay: literally(archive))
    try page.expect("plain", toSay: literally(plain))
    try page.expect("markdown", toSay: literally(markdown))
    try page.expect("markdown-page", toSay: literally(shown(markdown, .markdown)))
    #expect(try shown(archive, .text).contains("\nDate  03-MAR-1999\n"))
    #expect(try shown(plain, .text).contains("\n  auth.log  root\n"))
  }

  /// An article as it is shown line by line, without the words that can be typed.
  private func shown(_ text: String, _ form: Article.Form) throws -> String {
    var session = Session(ShippedTree.migration.tree)
    session.show(try Article("open-files", saying: text, in: form))
    var conversation = Conversation(session, width: 72)
    let page = conversation.news()
    let end = try #require(page.firstRange(of: "\n\nWords here:"))
    return String(page[..<end.lowerBound].drop { $0 == "\n" })
  }
}
