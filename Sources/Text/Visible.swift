// Text made safe and steady: nothing in it can steer a terminal, hide, or shift a column.

extension String {
  /// The text drawn alike on all terminals, and unable to steer one.
  ///
  /// What is invisible is shown by its number (`<U+001B>`), a tab is blanks up to the next column of
  /// eight, emoji sequences are taken apart. Newlines stay, and `\r\n` becomes one, only if `keepingNewlines` says so.
  /// With `keepingForms`, letters keep their forms and emoji sequences stay together, as in a text
  /// for other programs, which need not take the same number of cells everywhere.
  package func visible(keepingNewlines: Bool = false, keepingForms: Bool = false) -> String {
    if utf8.span.isPrintableASCII { return self }
    if keepingNewlines, utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return self }
    if keepingNewlines {
      return split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        .map { VisibleText($0.unicodeScalars, keepingForms).text }.joined(separator: "\n")
    }
    return VisibleText(unicodeScalars, keepingForms).text
  }
}

/// Visible text that grows by one scalar at a time.
private struct VisibleText {
  /// The marks that curses can hold in a cell, besides the base character.
  static let marksPerCell = 4

  var scalars = String.UnicodeScalarView()
  /// The last scalar with a cell of its own.
  var base: Unicode.Scalar?
  /// The number of marks that joined it.
  var marks = 0
  /// The cells of all scalars.
  var width = 0

  let keepsForms: Bool

  init(_ scalars: some Sequence<Unicode.Scalar>, _ keepsForms: Bool) {
    self.keepsForms = keepsForms
    for scalar in scalars { append(scalar) }
  }

  var text: String { String(scalars) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      for _ in width % 8..<8 { append(" ") }
      return
    }
    switch scalar.treatment(after: base, keepingForms: keepsForms) {
    case .keep:
      scalars.append(scalar)
      (base, marks) = (scalar, 0)
      width += scalar.displayWidth
    case .join:
      // A mark with nothing in front of it would change whatever stands to the left on the screen.
      if base == nil { append(" ") }
      if marks < Self.marksPerCell { scalars.append(scalar) }
      marks += 1
    case .drop: break
    case .replace(let text):
      // One by one: appending them together copies the whole text each time.
      for scalar in text.unicodeScalars { scalars.append(scalar) }
      (base, marks) = (scalars.last, 0)
      width += text.unicodeScalars.count
    }
  }
}

/// What becomes of a scalar in visible text.
private enum Treatment {
  /// It has one or two cells of its own.
  case keep
  /// It joins the cell in front of it.
  case join
  /// It only picks a form of its neighbours, on some terminals.
  case drop
  /// Another text stands for it.
  case replace(String)
}

extension Unicode.Scalar {
  /// The newest Unicode version, of 2021, whose characters C libraries in use give a width.
  private static let newestKnownVersion = 14

  /// What becomes of the scalar when it follows `base` in visible text.
  fileprivate func treatment(after base: Unicode.Scalar?, keepingForms: Bool) -> Treatment {
    // Behind ASCII there is no form to pick, and it would be hidden.
    if keepingForms, picksForm, base?.isASCII == false { return .join }
    switch value {
    case 0x1F1E6...0x1F1FF where keepingForms: return .keep
    case 0x20..<0x7F: return .keep
    // Joiners, the keycap and tags.
    case 0x200C, 0x200D, 0x20E3, 0xE0001, 0xE0020...0xE007F: return .drop
    // Skin tones.
    case 0x1F3FB...0x1F3FF where base?.properties.isEmoji == true && base?.isASCII == false:
      return .drop
    // Regional indicators.
    case 0x1F1E6...0x1F1FF: return .replace(String(UnicodeScalar(UInt8(value - 0x1F1E6 + 0x41))))
    default: break
    }
    if properties.isVariationSelector { return .drop }
    return isDrawable ? displayWidth == 0 ? .join : .keep : .replace("<\(number)>")
  }

  /// Whether it is a joiner, one of the two selectors for text and emoji, or a skin tone.
  private var picksForm: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  /// Whether terminals draw something for it, and agree on how much.
  private var isDrawable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    default:
      !properties.isDefaultIgnorableCodePoint
        && properties.age.map { $0.major <= Self.newestKnownVersion } ?? false
    }
  }
}
