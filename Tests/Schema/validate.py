"""Holds the schema for editors against trees: it takes the good ones and refuses the bad ones."""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

HOUSE = pathlib.Path(__file__).resolve().parents[2]

# The checks that a schema can make; the trees that show them are named after them.
SHAPES = [
    "unknown-key", "missing-key", "wrong-shape", "bad-id", "bad-date", "unknown-format", "unknown-ending",
    "unknown-kind", "unknown-shell", "unknown-reader", "unknown-severity", "bad-link",
]

# Trees with such a mistake that the schema takes all the same, and why it can't refuse them.
TAKEN = {
    "bad-date-calendar": "Which years have a 29th of February no pattern says in one line.",
    "missing-key-match": "What a rule needs depends on the reader, which stands elsewhere.",
    "wrong-shape-reader": "What evidence may have depends on its reader.",
    "wrong-shape-section": "Only the ids tell that a section is a part of itself.",
    "wrong-shape-two-tests": "Which keys of a rule go together is left to the checker.",
}


class Core(yaml.SafeLoader):
    """Reads scalars by the core rules of YAML 1.2, as editors do: "no" and dates are texts."""

    yaml_implicit_resolvers = {}


for kind, pattern, first in [
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    Core.add_implicit_resolver(
        "tag:yaml.org,2002:" + kind, re.compile("^(?:" + pattern + ")$"), list(first)
    )


def plain(node):
    """What a YAML node is in JSON; keys are words as written, and dates are texts."""
    if isinstance(node, yaml.MappingNode):
        return {word(key): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return node.value.lower() in ("true", "yes", "on")
    if kind in ("int", "float"):
        try:
            return json.loads(node.value)
        except ValueError:
            return 0.5  # A number that JSON spells otherwise; any will do.
    return node.value


def word(key):
    """The text of a key."""
    if not isinstance(key, yaml.ScalarNode):
        raise yaml.YAMLError("A key must be a word.")
    return key.value


def mistakes(validator, text):
    """What is wrong with a tree by the rules of YAML 1.1 and by those of 1.2."""
    found = []
    for loader in (yaml.SafeLoader, Core):
        try:
            tree = plain(yaml.compose(text, loader))
        except yaml.YAMLError as error:
            found.append(str(error))
            continue
        for error in validator.iter_errors(tree):
            error = jsonschema.exceptions.best_match([error])
            found.append(f"{loader.__name__}: {error.json_path}: {error.message}")
    return found


def good_trees():
    """The names and texts of trees without mistakes of shape."""
    for folder in ("Resources/trees", "Tests"):
        for path in sorted((HOUSE / folder).rglob("*.yaml")):
            if path.parent.name != "bad":
                yield path.relative_to(HOUSE), path.read_text("utf-8")
    for name in ("README.md", "Resources/tutorial.md"):
        text = (HOUSE / name).read_text("utf-8")
        for number, block in enumerate(re.findall("^```yaml\n(.*?)^```", text, re.M | re.S), 1):
            yield f"{name}, block {number}", block


def bad_trees():
    """The names and texts of trees with mistakes of shape."""
    for path in sorted((HOUSE / "Tests/CommandsTests/Fixtures/bad").glob("*.yaml")):
        if any(path.stem == shape or path.stem.startswith(shape + "-") for shape in SHAPES):
            yield path.stem, path.read_text("utf-8")


def main():
    schema = json.loads((HOUSE / "Resources/schema/tree.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    complaints, counts = [], [0, 0]
    for name, text in good_trees():
        counts[0] += 1
        complaints += [f"{name} is refused: {error}" for error in mistakes(validator, text)]
    for name, text in bad_trees():
        counts[1] += 1
        if bool(mistakes(validator, text)) == (name in TAKEN):
            complaints.append(f"{name} is {'refused after all' if name in TAKEN else 'taken'}.")
    if min(counts) < 5:
        complaints.append("There are fewer trees than there were; look where they went.")
    print("\n".join(complaints) or "The schema takes %d trees and refuses %d." % tuple(counts))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
