// Scripts for bash, zsh and fish.

/// The shells whose command lines can be completed.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The path of its script below Resources/, under the name that the shell looks for.
  var script: String {
    switch self {
    case .bash: "completions/kbwizard.bash"
    case .zsh: "completions/_kbwizard"
    case .fish: "completions/kbwizard.fish"
    }
  }
}
