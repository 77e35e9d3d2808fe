// stub
internal import DecisionTree
internal import YAML

struct FindingReport {
  init(source: [UInt8], path: String) {}
  func text(of findings: [Finding], cases: Int? = nil) -> String {
    findings.map {
      "\($0.mark?.line ?? 0):\($0.mark?.column ?? 0): \($0.message) [\($0.check.rawValue)]\n"
    }.joined()
  }
}
