// Markdown taken apart: the only Swift that calls libcmark.

internal import CCmark

/// What a Markdown text is made of.
enum Markdown {
  /// What stands in a text, one after another; a part begins and ends around what is in it.
  enum Piece: Equatable {
    case begin(Part)
    case end(Part)
    /// Words, without marks.
    case words(String)
    /// Code among words.
    case code(String)
    /// A tag of HTML among words.
    case tag(String)
    /// The end of a line in a paragraph, where that may be moved.
    case lineEnd
    /// The end of a line that stays.
    case lineBreak
    /// Lines of code.
    case codeBlock(String)
    /// Lines of HTML.
    case html(String)
    /// A line across the text.
    case rule
  }

  /// What can hold other pieces.
  enum Part: Equatable {
    case quote, item, paragraph, heading, emphasis
    case list(List)
    case link(Target)
    case picture(Target)
  }

  /// What the items of a list have in common.
  struct List: Equatable {
    /// The number of the first item; nil where items have none.
    let start: Int?
    /// What stands behind the numbers.
    let sign: Character
    /// Whether no empty lines stand between the items.
    let isTight: Bool
  }

  /// What a link leads to, or where a picture lies.
  struct Target: Equatable {
    let url: String
    let title: String
  }

  /// Hands over what stands in a text, from its beginning to its end.
  ///
  /// HTML is text like any other. Parts lie in each other as deep as somebody likes, so that they are
  /// walked without recursion.
  static func forEachPiece(in text: String, _ take: (Piece) -> Void) {
    var text = text
    let parsed = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root = unsafe parsed else { return }
    defer { unsafe cmark_node_free(root) }
    let walk = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(walk) else { return }
      if let piece = unsafe piece(of: node, isEnd: event == CMARK_EVENT_EXIT) { take(piece) }
    }
  }

  private static func piece(of node: OpaquePointer, isEnd: Bool) -> Piece? {
    if let part = unsafe part(of: node) { return isEnd ? .end(part) : .begin(part) }
    let text = unsafe text(cmark_node_get_literal(node))
    return switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .words(text)
    case CMARK_NODE_CODE: .code(text)
    case CMARK_NODE_HTML_INLINE: .tag(text)
    case CMARK_NODE_SOFTBREAK: .lineEnd
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE_BLOCK: .codeBlock(text)
    case CMARK_NODE_HTML_BLOCK: .html(text)
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: nil
    }
  }

  private static func part(of node: OpaquePointer) -> Part? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: .emphasis
    case CMARK_NODE_LIST: .list(unsafe list(of: node))
    case CMARK_NODE_LINK: .link(unsafe target(of: node))
    case CMARK_NODE_IMAGE: .picture(unsafe target(of: node))
    default: nil
    }
  }

  private static func list(of node: OpaquePointer) -> List {
    let isNumbered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return List(
      start: isNumbered ? Int(unsafe cmark_node_get_list_start(node)) : nil,
      sign: unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : ".",
      isTight: unsafe cmark_node_get_list_tight(node) != 0)
  }

  private static func target(of node: OpaquePointer) -> Target {
    Target(
      url: unsafe text(cmark_node_get_url(node)), title: unsafe text(cmark_node_get_title(node)))
  }

  private static func text(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? ""
  }
}
