// What bytes from a terminal mean, wherever they are split and however late the rest comes.

import Randomness
import Screen
import Testing

@testable import Curses

struct DecoderTests {
  /// What a piece brings, and what giving up for the rest brings behind it.
  private func inputs(of pieces: [[UInt8]]) -> [Input] {
    var decoder = Decoder()
    var inputs: [Input] = []
    for piece in pieces {
      for byte in piece { inputs += decoder.take(byte) }
      while decoder.patience != nil { inputs += decoder.giveUp() }
    }
    return inputs
  }

  private func inputs(_ pieces: [UInt8]...) -> [Input] { inputs(of: pieces) }

  private func inputs(_ pieces: String...) -> [Input] { inputs(of: pieces.map { Array($0.utf8) }) }

  private static let strings = [
    "\u{1B}]11;rgb:0000/1111/2222\u{1B}\\", "\u{1B}]11;rgb:0000/1111/2222\u{7}",
    "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{1B}\\", "\u{1B}]l1\u{1B}\\",
    "\u{1B}]1337;ReportCellSize=17;8\u{1B}\\", "\u{1B}]99;i=1:p=?;\u{1B}\\", "\u{1B}]\u{7}",
    "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P1+r524742=38\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}P!|00000000\u{1B}\\", "\u{1B}P0;1|17/1\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}^q1yq\u{1B}\\", "\u{1B}Xq1yq\u{1B}\\", "\u{1B}]0;漢字 é\u{1B}\\",
    "\u{1B}]8;;http://x/\u{1B}[A\u{1B}q\r\n\u{3}\u{1B}\\",
    "\u{9D}11;rgb:1111/2222/3333\u{7}",
  ]

  @Test(arguments: strings)
  func `A string from the terminal means nothing, and the key behind it does`(string: String) {
    #expect(inputs("a" + string + "1" + string + "b").count == 3)
    #expect(inputs(string) == [])
  }

  @Test(arguments: strings)
  func `A string that is cut off means nothing, and the next key does`(string: String) {
    let bytes = Array(string.utf8)
    for count in 2..<bytes.count {
      #expect(inputs(Array(bytes[..<count]), [UInt8(ascii: "1")]) == [.key(.character("1"))])
    }
  }

  @Test func `A string is waited for a while, and not at all when it may be Alt with a bracket`() {
    var decoder = Decoder()
    #expect(decoder.patience == nil)
    var waits: [Int32?] = []
    for byte in "\u{1B}]1".utf8 {
      _ = decoder.take(byte)
      waits.append(decoder.patience)
    }
    #expect(waits == [25, 50, 1000])
  }

  @Test func `A string without an end brings nothing and keeps nothing for as long as it streams`()
  {
    var decoder = Decoder()
    for byte in "\u{1B}]52;c;".utf8 { #expect(decoder.take(byte) == []) }
    for number in 0..<200_000 where !decoder.take("1q\r\u{1B}[A"[number]).isEmpty {
      Issue.record("Byte \(number) is a key.")
    }
    #expect(decoder.giveUp() == [])
    #expect(decoder.take(UInt8(ascii: "j")) == [.key(.character("j"))])
  }

  @Test(arguments: ["\u{1B}]0;11", "\u{1B}P1+r", "\u{1B}_G", "\u{1B}[200~ab"])
  func `What has no end takes no more than a second of what is typed`(string: String) {
    var decoder = Decoder()
    for byte in string.utf8 { #expect(decoder.take(byte) == []) }
    for _ in 0..<10 {
      #expect(decoder.patience != 0)
      decoder.wait(100)
      #expect(decoder.take(UInt8(ascii: "1")) == [])
    }
    #expect(decoder.patience == 0)
    let text: [Input] = string.hasSuffix("ab") ? [.paste("ab1111111111")] : []
    #expect(decoder.giveUp() == text)
    #expect(decoder.take(UInt8(ascii: "1")) == [.key(.character("1"))])
  }

  @Test func `A string in pieces that nobody types may take as long as it likes`() {
    var decoder = Decoder()
    for byte in "\u{1B}]52;c;".utf8 { #expect(decoder.take(byte) == []) }
    for _ in 0..<100 {
      for byte in "YWJjZGVmZ2hpamts".utf8 { #expect(decoder.take(byte) == []) }
      #expect(decoder.patience == 1000)
      decoder.wait(900)
    }
    #expect(decoder.take(7) == [])
    #expect(decoder.patience == nil)
  }

  @Test(
    arguments: [[0x18], [0x1A], [0x9C], [0xC2, 0x9C], [0x1B, 0x5C]] as [[UInt8]])
  func `A string is ended by each form of its end, and by what cancels it`(end: [UInt8]) {
    let bytes = Array("\u{1B}]0;11".utf8) + end + [UInt8(ascii: "j")]
    #expect(inputs(bytes) == [.key(.character("j"))])
  }

  @Test func `A letter with a byte that ends strings ends none`() {
    #expect(inputs("\u{1B}]0;\u{201C}1\u{7}j") == [.key(.character("j"))])
  }

  @Test func `Strings and control sequences in one byte of eight bits are the same`() {
    for first: UInt8 in [0x90, 0x98, 0x9D, 0x9E, 0x9F] {
      #expect(inputs([first] + "11;q1\u{7}j".utf8) == [.key(.character("j"))])
    }
    #expect(inputs([0x9B, 0x41, 0x8F, 0x72]) == [.key(.up), .key(.character("2"))])
    for byte: UInt8 in 0x80...0xFF { #expect(inputs([byte]) == []) }
  }

  @Test func `Alt with any key is nothing`() {
    for byte: UInt8 in 0x00...0x7F where byte != 0x1B { #expect(inputs([0x1B, byte]) == []) }
    #expect(inputs("\u{1B}é1") == [.key(.character("1"))])
    for arrow in ["\u{1B}\u{1B}[A", "\u{1B}\u{1B}OA", "\u{1B}\u{1B}[3~", "\u{1B}\u{1B}Or"] {
      #expect(inputs(arrow + "1") == [.key(.character("1"))])
    }
  }

  @Test func `Escape is a key when nothing follows in time, however often it was pressed`() {
    for count in 1...5 {
      let text = String(repeating: "\u{1B}", count: count)
      #expect(inputs(text) == Array(repeating: .key(.escape), count: count))
    }
    #expect(inputs("\u{1B}", "1") == [.key(.escape), .key(.character("1"))])
    #expect(inputs("\u{1B}\u{1B}[200~x\u{1B}[201~") == [.key(.escape), .paste("x")])
    #expect(inputs("\u{1B}\u{1B}[<65;1;1M") == [.key(.escape), .wheel(.down)])
  }

  @Test func `A sequence that is cut off by another one means nothing, and the other one does`() {
    #expect(inputs("\u{1B}[1;\u{1B}[A\u{1B}O\u{1B}[B") == [.key(.up), .key(.down)])
    #expect(inputs("\u{1B}[M \u{1B}[A") == [.key(.up)])
    #expect(inputs("\u{1B}[[Ej") == [.key(.character("j"))])
  }

  @Test func `After any bytes the decoder comes to rest`() {
    var random = Chance(7)
    let pieces =
      Self.strings + ["\u{1B}[A", "\u{1B}", "x", "é", "\u{1B}[200~a\u{1B}[201~", "\u{1B}[<0;1;1M"]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8
      }
      if Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      var decoder = Decoder()
      for byte in bytes {
        #expect(decoder.lacking > 0)
        _ = decoder.take(byte)
      }
      var turns = 0
      while decoder.patience != nil, turns < 50 {
        _ = decoder.giveUp()
        turns += 1
      }
      #expect(decoder.patience == nil && decoder.begun == [] && !decoder.isAlt)
    }
  }

  @Test(arguments: [
    ("xterm-256color", "", "", true), ("tmux-256color", "", "", true),
    ("screen", "", "", false), ("screen-256color", "", "", false),
    ("screen", "1.pts-0.host", "", false), ("xterm", "1.pts-0.host", "", false),
    ("screen.xterm-256color", "", "/tmp/tmux-0/default,1,0", false),
    ("screen", "", "/tmp/tmux-0/default,1,0", true),
    ("screen-256color", "1.pts-0.host", "/tmp/tmux-0/default,1,0", true),
  ])
  func `There is no mouse in GNU screen`(
    terminal: String, screen: String, tmux: String, mouse: Bool
  ) {
    #expect(
      Terminal.Options.canHaveMouse(terminal: terminal, screen: screen, tmux: tmux) == mouse)
  }
}

extension String {
  /// A byte of the text over and over.
  fileprivate subscript(number: Int) -> UInt8 { Array(utf8)[number % utf8.count] }
}
