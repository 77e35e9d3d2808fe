// Fields: a line of text that an action asks for, and what becomes of it.

internal import Casework
internal import Screen

extension Session {
  /// Asks for a line of text; what was typed before and not finished is still there.
  mutating func openField(_ kind: Field.Kind) {
    let text = unfinished[kind] ?? present(kind)
    var isValue: Bool { if case .value = kind { true } else { false } }
    field = Field(
      kind: kind, editor: LineEditor(text), isRemembered: isValue && !text.isEmpty)
  }

  /// What stands now where a text is to be changed; line by line it is typed anew.
  private func present(_ kind: Field.Kind) -> String {
    switch kind {
    case _ where medium != .screen: ""
    case .title: progress.title ?? ""
    case .renote(let number): progress.notes[number]
    case .value(let id): progress.values[id] ?? ""
    default: ""
    }
  }

  /// Takes a key into the field.
  mutating func typeKey(_ key: Key) -> Effect? {
    if field?.kind == .find { return typeInFind(key) }
    switch key {
    case .enter: return finishField()
    case .down, .tab: if field?.kind == .search { return finishField() }
    case .escape: leaveField()
    case .control("l"): return .redraw
    default:
      if case .character = key { replaceRemembered() }
      field?.isRemembered = false
      if field?.editor.press(key) == true { searchAsTyped() }
    }
    return nil
  }

  /// Takes pasted text into the field.
  mutating func type(_ text: String) {
    replaceRemembered()
    field?.editor.insert(text)
    searchAsTyped()
  }

  private mutating func searchAsTyped() {
    if field?.kind == .find { return lookUp() }
    guard let field, field.kind == .search else { return }
    // No row is longer than the widest screen, so that more than this is found nowhere either.
    search(for: String(field.editor.characters.prefix(Size.longestSide + 1)))
  }

  /// Leaves the field; what was typed stays for the next time.
  private mutating func leaveField() {
    guard let field else { return }
    self.field = nil
    if field.kind == .search {
      cancelSearch()
    } else {
      unfinished[field.kind] = field.editor.text
    }
  }

  private mutating func finishField() -> Effect? {
    guard let field else { return nil }
    self.field = nil
    unfinished[field.kind] = nil
    let text = field.editor.text
    switch field.kind {
    case .search:
      if text.isEmpty { page.search = nil }
    case .find:
      break
    case .note:
      note(text)
    case .renote(let number):
      note(text, inPlaceOf: number)
    case .title:
      guard text != progress.title ?? "" else { return nil }
      record(.titled(text))
      notice =
        text.isEmpty ? "The title is gone (\(undoing))." : "The title is \"\(text)\" (\(undoing))."
    case .skip:
      mark(page.selected, .skipped(text))
    case .fail:
      mark(page.selected, .failed(text))
    case .partly:
      judge(.partly(text))
    case .wait:
      judge(.waiting(text))
    case .file(let id):
      return text.isEmpty ? nil : .inspect(.file(text, as: id))
    case .value(let id):
      guard fill(id, with: text) else {
        // On a screen what was typed stays, to be corrected; line by line it is typed anew.
        if medium == .screen { self.field = field } else { openField(field.kind) }
        return nil
      }
      if !text.isEmpty { return goOnFilling() }
    }
    return nil
  }

  /// Says what came of the fix in front, which stays possible.
  private mutating func judge(_ verdict: Verdict) {
    guard let fix = shownFix else { return }
    record(.judged(fix: Named(fix), verdict))
    if case .waiting = verdict {
      notice = "Noted (\(undoing)). The session stays open, and comes up first the next time."
    } else {
      notice = "Noted that this fix helped partly (\(undoing))."
    }
  }
}
