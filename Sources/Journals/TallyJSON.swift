// What a session adds to what a team remembers, as JSON and back.

internal import Casework
package import JSON

extension JSONValue {
  /// What a session adds, as a cache keeps it.
  package init(_ tally: SessionTally) {
    let replies = tally.replies.sorted { $0.key < $1.key }
    let trials = tally.trials.sorted { $0.key < $1.key }
    self = .object([
      ("tree", JSONValue(tally.tree)), ("began", .string(tally.began)),
      ("givenUp", .bool(tally.isGivenUp)),
      (
        "replies",
        .object(replies.map { ($0.key, $0.value.seconds.map(JSONValue.number) ?? .null) })
      ),
      ("unsure", .array(replies.filter(\.value.isUnsure).map { .string($0.key) })),
      (
        "trials",
        .object(
          trials.map {
            let upshot = $0.value.upshot.map { JSONValue.string($0.rawValue) } ?? .null
            return ($0.key, .array([upshot, .string($0.value.day)]))
          })
      ),
      ("failed", .array(tally.failedSteps.map { JSONValue($0) })),
      ("end", tally.end.map { JSONValue($0) } ?? .null),
      ("continuations", .array(tally.continuations.map { JSONValue($0) })),
    ])
  }

  private init(_ step: StepName) {
    let (kind, id) =
      switch step.owner {
      case .fix(let id): ("fix", id)
      case .question(let id): ("question", id)
      }
    self = .array([
      .string(kind), .string(id), step.way.map(JSONValue.string) ?? .null, .string(step.text),
      .number(step.repetition),
    ])
  }

  private init(_ place: SessionTally.Place) {
    self = .array([.number(place.offset), .number(place.hash)])
  }
}

extension SessionTally {
  /// What a cache kept; nil where anything of it is not as it was written.
  package init?(_ json: JSONValue) {
    guard let tree = json["tree"].flatMap(TreeStamp.init), let began = json["began"]?.string,
      case .bool(let isGivenUp)? = json["givenUp"], case .object(let replies)? = json["replies"],
      case .array(let unsure)? = json["unsure"], case .object(let trials)? = json["trials"],
      case .array(let failed)? = json["failed"],
      case .array(let continuations)? = json["continuations"],
      let end = json["end"].flatMap(Place.init)
    else { return nil }
    self.init(tree: tree, began: began)
    self.isGivenUp = isGivenUp
    self.end = end
    for (id, json) in replies {
      guard json.isNull || json.integer != nil else { return nil }
      self.replies[id] = Replied(isUnsure: false, seconds: json.integer)
    }
    for json in unsure {
      guard let id = json.string, self.replies[id] != nil else { return nil }
      self.replies[id]?.isUnsure = true
    }
    for (id, json) in trials {
      guard let trial = Trial(json) else { return nil }
      self.trials[id] = trial
    }
    for json in failed {
      guard let step = StepName(json) else { return nil }
      failedSteps.insert(step)
    }
    for json in continuations {
      guard let place = Place(json) else { return nil }
      self.continuations.insert(place)
    }
  }
}

extension SessionTally.Trial {
  fileprivate init?(_ json: JSONValue) {
    let items = json.items
    guard items.count == 2, let day = items[1].string else { return nil }
    self.day = day
    if items[0].isNull { return }
    guard let upshot = items[0].string.flatMap(Upshot.init(rawValue:)) else { return nil }
    self.upshot = upshot
  }
}

extension SessionTally.Place {
  fileprivate init?(_ json: JSONValue) {
    let items = json.items
    guard items.count == 2, let offset = items[0].integer, let hash = items[1].integer else {
      return nil
    }
    self.init(offset: offset, hash: hash)
  }
}

extension StepName {
  fileprivate init?(_ json: JSONValue) {
    let items = json.items
    guard items.count == 5, let kind = items[0].string, let id = items[1].string,
      items[2].isNull || items[2].string != nil, let text = items[3].string,
      let repetition = items[4].integer, kind == "fix" || kind == "question"
    else { return nil }
    self.init(
      of: kind == "fix" ? .fix(id) : .question(id), way: items[2].string, text: text,
      repetition: repetition)
  }
}
