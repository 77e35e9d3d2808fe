"""Holds what an editor makes of the schema: what it marks, what it shows, and what it offers."""

import json
import re
import signal
import sys

import yaml

from languageserver import LanguageServer
from validate import HOUSE, SHAPES, TAKEN, bad_trees, good_trees

# The line that people write into their trees, with the schema as it lies here.
LINE = re.search("^# yaml-language-server: .*\n", (HOUSE / "README.md").read_text("utf-8"), re.M)[0]
LINE = LINE.replace("/usr/local/share/kbwizard", str(HOUSE / "Resources/schema"))

# Lines with a mistake that the server marks elsewhere or nowhere, and why.
ELSEWHERE = {
    ("missing-key-then", 36): "It marks the key of what lacks one.",
    ("wrong-shape-added", 38): "It takes yes for true.",
    ("wrong-shape-both", 64): "It marks the beginning of the fix.",
    ("wrong-shape-both", 82): "It marks the beginning of the case.",
    ("wrong-shape-last", 93): "It takes yes for true.",
    ("wrong-shape-key", 60): "It leaves out a key that is no word.",
    ("wrong-shape-symptoms", 15): "It marks the line behind an empty item.",
}

# What is offered at the sign ^, all of it or the new words among it.
OFFERED = [
    ("kbwizard: 1\n^", {"owner", "shell", "values", "procedures", "questions"}),
    ("shell: ^", ["none", "powershell", "sh"]),
    ("values:\n  disk:\n    text: Which?\n    ^", {"kind", "find", "example"}),
    ("values:\n  disk:\n    kind: ^", ["host", "number", "path", "text", "word"]),
    ("values:\n  disk:\n    find:\n      - ^", {"do", "type", "use"}),
    ("questions:\n  firmware:\n    text: Which?\n    ^", {"label", "why", "find", "choices"}),
    ("questions:\n  firmware:\n    find:\n      - ^", {"do", "type", "shell", "when", "use"}),
    ("tree:\n  ^", {"ask", "first", "then", "fix"}),
    ("tree:\n  ask: ^", []),
    ("tree:\n  ask: firmware\n  ^", {"first", "then"}),
    ("tree:\n  ask: firmware\n  then:\n    uefi:\n      ^", {"ask", "first", "then", "fix", "note"}),
    ("tree:\n  ask: firmware\n  first:\n    - ^", {"do", "use"}),
    ("procedures:\n  rescue:\n    ^", {"shell", "steps"}),
    ("procedures:\n  rescue:\n    - do: Boot.\n      ^", {"type", "shell", "expect", "when", "added"}),
    ("fixes:\n  grub:\n    title: Install GRUB\n    ^", {"links", "tree", "ends", "applies", "steps"}),
    ("fixes:\n  grub:\n    ends: ^", ["fixed", "handed-on", "nothing-wrong"]),
    ("fixes:\n  grub:\n    steps:\n      - ^", {"do", "use", "when", "added"}),
    ("fixes:\n  grub:\n    steps:\n      - use: rescue\n        ^", {"when"}),
    ("fixes:\n  grub:\n    steps:\n      - do: Boot.\n        added: ^", ["true"]),
    ("fixes:\n  grub:\n    ways:\n      - title: By hand\n        ^", {"when", "shell", "steps"}),
    ("fixes:\n  grub:\n    ways:\n      - title: By hand\n        shell: ^", ["none", "powershell", "sh"]),
]

# What is shown for the fields of a record, whose names are free.
FIELDS = {"What the field holds", "What it must be"}


def marked(server, trees):
    """For each tree the lines on which something is marked, counted from 1."""
    names = [(name, text, server.open(LINE + text)) for name, text in trees]
    for name, text, file in names:
        # The line of the schema stands before the first one.
        yield name, [finding["range"]["start"]["line"] for finding in server.findings(file)]


def complaints_about_marks(server):
    for name, lines in marked(server, good_trees()):
        if lines:
            yield f"{name} is marked on {lines}, and has no mistake."
    for name, lines in marked(server, bad_trees()):
        for line in lines_with_mistakes(name):
            if (line in lines) == ((name, line) in ELSEWHERE or name in TAKEN):
                yield f"{name} is marked on {sorted(set(lines))}, and the mistake is on {line}."


def lines_with_mistakes(name):
    """The lines on which the checker finds a mistake of shape."""
    report = (HOUSE / f"Tests/CommandsTests/Fixtures/bad/{name}.txt").read_text("utf-8")
    shapes = "|".join(SHAPES)
    return {int(line) for line in re.findall(rf"^{name}\.yaml:(\d+):.* \[(?:{shapes})\]$", report, re.M)}


def complaints_about_hovers(server):
    known = titles(json.loads((HOUSE / "Resources/schema/tree.schema.json").read_text("utf-8")))
    text = LINE + (HOUSE / "Tests/CommandsTests/Fixtures/every-key.yaml").read_text("utf-8")
    file = server.open(text)
    unseen = set(known)
    for key in keys(yaml.compose(text)):
        if key.value not in known:
            continue
        place = key.start_mark
        shown = re.sub(r"\\(.)", r"\1", server.hover(file, place.line, place.column + 1))
        unseen.discard(key.value)
        # A field of a record may be called as a key of the format is.
        if not any(shown.startswith(words) for words in known[key.value] | FIELDS):
            yield f"Line {place.line} shows of {key.value!r}: {shown!r}."
    for key in sorted(unseen):
        yield f"The tree with every key has no {key!r}."


def titles(schema):
    """What can be shown for each key: titles with descriptions."""
    found = {}

    def visit(value):
        if isinstance(value, list):
            for item in value:
                visit(item)
        if isinstance(value, dict):
            for key, property in value.get("properties", {}).items():
                words = [property["title"]]
                reference = property.get("$ref", "").rpartition("/")[2]
                description = property.get("description") or schema["$defs"].get(reference, {}).get("description")
                found.setdefault(key, set()).add("\n\n".join(filter(None, [property["title"], description])))
            for member in value.values():
                visit(member)

    visit(schema)
    return found


def keys(node):
    """All keys in a YAML node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield from keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys(item)


def complaints_about_offers(server):
    for text, wanted in OFFERED:
        before = (LINE + text).partition("^")[0]
        file = server.open(before + "\n")
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        offered = server.completions(file, line, column)
        if offered != set(wanted) if isinstance(wanted, list) else not wanted <= offered:
            yield f"At the end of {text!r} are offered {sorted(offered)}, and not {sorted(wanted)}."


def main():
    signal.alarm(120)  # A server that does not answer must not hold everything up.
    with LanguageServer() as server:
        complaints = [
            *complaints_about_marks(server),
            *complaints_about_hovers(server),
            *complaints_about_offers(server),
        ]
    print("\n".join(complaints) or "The language server marks, shows and offers what it should.")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
