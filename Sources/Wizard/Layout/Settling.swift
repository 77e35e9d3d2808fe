// Laying the page in front out, where that has not been done since it last changed.

internal import Casework
internal import Screen
internal import Tree

extension Session {
  /// Lays the page in front out, where that has not been done since it last changed.
  mutating func settle() {
    guard size.isEnough || medium != .screen else { return }
    if needsNeighbours { neighbours = foundNeighbours }
    if page.sheet == nil { page.sheet = Sheet(of: scene) }
    openSelectedStep()
    if page.sheet?.hints == nil {
      let hints = scene.hints
      page.sheet?.hints = hints
    }
  }

  /// Shows the selected step with all that belongs to it, where only one is shown so.
  mutating func openSelectedStep() {
    guard let open = page.sheet?.open, open != page.selected, var sheet = page.sheet.take() else {
      return
    }
    let scene = scene(checklist: sheet.checklist)
    scene.layOut(open, isOpen: false, in: &sheet.body)
    scene.layOut(page.selected, isOpen: true, in: &sheet.body)
    sheet.open = page.selected
    page.sheet = sheet
  }

  /// The page in front as it is laid out.
  var sheet: Sheet { page.sheet ?? Sheet(of: scene) }

  /// All that the page in front can show.
  var scene: Scene { scene(checklist: page.sheet?.checklist, page.sheet?.candidates) }

  /// All that the page in front can show, with its checklist or its candidates where they are known.
  func scene(checklist: Checklist?, _ candidates: CandidateList? = nil) -> Scene {
    Scene(
      tree: tree, mentions: mentions, walk: walk, progress: progress,
      evidence: evidence ?? [], hasEvidence: hasEvidence, origin: origin, canUndo: canUndo,
      memory: memory ?? [:], content: page.content,
      selected: page.selected, marked: page.marked,
      remembered: shownQuestion.flatMap { remembered[$0] },
      isSearching: page.search != nil,
      checklist: checklist ?? shownChecklist,
      candidates: candidates ?? (page.kind == .candidates ? candidateList : nil), medium: medium,
      size: size,
      hasMouse: hasMouse, hasSessionBefore: before != nil, isOnTop: pages.count > 1)
  }

  /// What can be selected on the page of a fix.
  func checklist(of fix: Fix) -> Checklist {
    // What a fix needs is asked unbidden only while there are others.
    let open = tree.openApplies(of: fix, following: progress.answers)
    let steps = progress.steps(of: fix, in: tree)
    return Checklist(
      steps: steps, values: values(in: steps), condition: open.first,
      end: fix.tree == nil ? .verification : .tree, linkCount: fix.links.count)
  }

  /// What can be selected on the page with what is to be done before a question.
  func checklist(before question: Question.ID) -> Checklist {
    let steps = progress.steps(before: question, in: tree)
    return Checklist(steps: steps, values: values(in: steps), end: .question)
  }

  /// The values in the texts of steps; they stay until an answer changes, and are not looked for with
  /// each key.
  private func values(in steps: StepList) -> [Value] {
    tree.values.isEmpty
      ? []
      : progress.filling(of: tree).values(in: (0..<steps.count).flatMap { steps[$0].step.texts })
  }

  /// What can be selected on the page in front, where that is a checklist.
  var shownChecklist: Checklist? {
    switch page.content {
    case .fix(let id): tree.fix(id).map { checklist(of: $0) }
    case .first(let question): checklist(before: question)
    default: nil
    }
  }

  /// What can be selected on the list of the fixes that remain.
  var candidateList: CandidateList {
    let neighbours = neighbours ?? (needsNeighbours ? foundNeighbours : [])
    return CandidateList(of: tree, walk, progress, neighbours: neighbours)
  }

  private var needsNeighbours: Bool {
    neighbours == nil && page.kind == .candidates && walk.isLastResort(in: tree)
  }

  private var foundNeighbours: [Neighbour] {
    tree.neighbours(of: progress.answers, rulingOut: Set(progress.failed))
  }

  /// The fix whose checklist is in front.
  var shownFix: Fix? {
    if case .fix(let id) = page.content { tree.fix(id) } else { nil }
  }

  /// The id of the question that the page in front asks.
  private var shownQuestion: Question.ID? {
    if case .question(let id) = page.content { id } else { nil }
  }
}
