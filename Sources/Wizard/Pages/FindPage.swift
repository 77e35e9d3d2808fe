// The page that lists what words mean: on the page below it, and elsewhere in the tree.

internal import Text
internal import Tree

extension Scene {
  func addFind(_ lookup: Lookup, to text: inout Body) {
    let words = FoundWords(lookup.mended ?? lookup.words)
    if lookup.items.isEmpty, !lookup.isBlank {
      let places =
        lookup.isAtDoor ? "Nothing on the shelf" : "Nothing here or on the shelf"
      text.add("\(places) has \"\(lookup.words.cut)\".")
      return
    }
    if let mended = lookup.mended {
      text.add("Nothing has \"\(lookup.words.cut)\"; this has \"\(mended.cut)\":", .hint)
      text.space()
    }
    if lookup.hereCount > 0 { text.add("Here", .heading) }
    for (place, item) in lookup.items.enumerated() {
      if place == lookup.hereCount, lookup.elsewhereCount > 0 { addElsewhere(lookup, to: &text) }
      let isShelf = place == lookup.hereCount + lookup.elsewhereCount
      if isShelf, place < lookup.archiveStart { addShelf(lookup, to: &text) }
      if place == lookup.archiveStart { addArchive(lookup, to: &text) }
      switch item {
      case .archived(let article):
        text.addHit(
          "Article", article.wording(lookedFor: words), marking: words, numbered: isInLines)
      case .shelf(let entry, let answers):
        let (label, wording) = entry.wording(lookedFor: words)
        text.addHit(label, wording, marking: words, numbered: isInLines)
        for answer in answers { text.addDetail(answer) }
      case .here(let number):
        let line = lookup.below.lines[number]
        text.addHit(
          "", words.excerpt(of: line.text, line.details), marking: words, numbered: isInLines)
      case .elsewhere(let found):
        let (label, wording) = wording(of: found, words)
        text.addHit(label, wording, marking: words, numbered: isInLines)
      }
    }
    if lookup.hereCount == lookup.items.count { addMore(lookup.more.here, to: &text) }
    if lookup.hereCount + lookup.elsewhereCount == lookup.items.count {
      addMore(lookup.more.elsewhere, to: &text)
    }
    if lookup.archiveStart == lookup.items.count { addMore(lookup.more.shelf, to: &text) }
    if lookup.isBlank {
      text.space()
      text.add(
        "Type a number, an id or some words: they are looked for here and in all trees.", .hint)
    }
  }

  private func addElsewhere(_ lookup: Lookup, to text: inout Body) {
    addMore(lookup.more.here, to: &text)
    text.space()
    text.add(lookup.below.isMap ? "In the tree" : "Elsewhere in the tree", .heading)
  }

  private func addShelf(_ lookup: Lookup, to text: inout Body) {
    addMore(lookup.elsewhereCount > 0 ? lookup.more.elsewhere : lookup.more.here, to: &text)
    if lookup.hereCount + lookup.elsewhereCount > 0 { text.space() }
    text.add("On the shelf", .heading)
  }

  private func addArchive(_ lookup: Lookup, to text: inout Body) {
    addMore(lookup.more.shelf, to: &text)
    if lookup.archiveStart > 0 { text.space() }
    text.add("In the archive", .heading)
  }

  private func addMore(_ count: Int, to text: inout Body) {
    if count > 0 { text.add("… and \(count) more.", .hint) }
  }

  /// What something is, and how it reads.
  private func wording(of found: Found, _ words: FoundWords) -> (label: String, text: String) {
    switch found {
    case .question(let id):
      return ("Question", tree.question(id)?.text ?? id)
    case .choice(let id, let choice):
      let question = tree.question(id)
      return ("Answer", "\(question?.name ?? id): \(question?.choice(choice)?.text ?? choice)")
    case .fix(let id):
      guard let fix = tree.fix(id) else { return ("Fix", id) }
      return ("Fix", words.excerpt(of: fix.name, [fix.because].compactMap(\.self)))
    case .step(let id, let way, let number):
      guard let fix = tree.fix(id) else { return ("Step", id) }
      let step = fix.ways[way].steps[number]
      let rest = [filling.typed(in: step), step.expect.map { filling.text($0) }].compactMap(\.self)
      return ("Step", words.excerpt(of: filling.text(step.do), rest) + " (\(fix.title))")
    case .article(let id, let title):
      return ("Article", title.isEmpty ? id : "\(id): \(title)")
    }
  }
}
