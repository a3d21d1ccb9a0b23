"""The programs that are measured: each is started in a terminal, and brought to where a line can be typed."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from listener import COLUMNS, ROWS, Listener
from startup import Peer, install

KEY, MODEL = "sk-bench-0123456789abcdef", "test-model"
START = 60.0
"""Seconds that a program may take to start on a busy machine."""
BARE = """
import sys, time
from openai import AsyncOpenAI
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Input, Static
EVERY = float(sys.argv[1])
class Bare(App):
    def compose(self):
        with VerticalScroll():
            yield Static(id="talk", markup=False)
        yield Input(placeholder="Type a line")
    def on_mount(self):
        self.client, self.text, self.messages = AsyncOpenAI(), "", []
        self.query_one(Input).focus()
    def on_input_submitted(self, event):
        self.messages.append({"role": "user", "content": event.value})
        self.text += f"You: {event.value}\\n\\n"
        event.input.clear()
        self.run_worker(self.answer())
    def show(self, text):
        self.query_one("#talk").update(text)
        self.query_one(VerticalScroll).scroll_end(animate=False)
    async def answer(self):
        self.show(self.text)
        reply, shown = "", 0.0
        made = self.client.chat.completions.create(model="test-model", messages=self.messages, stream=True)
        async for chunk in await made:
            if chunk.choices and chunk.choices[0].delta.content:
                reply += chunk.choices[0].delta.content
                if time.monotonic() - shown >= EVERY:
                    shown = time.monotonic()
                    self.show(self.text + reply)
        self.text += reply + "\\n\\n"
        self.show(self.text)
        self.messages.append({"role": "assistant", "content": reply})
Bare().run()
"""
"""What anybody would write first: a field, a client, one text that is written anew with every token."""
LLM_MODELS = """- model_id: {model}
  model_name: {model}
  api_base: {url}
  can_stream: true
"""
ELIA_CONFIG = """default_model = "bench"
[[models]]
id = "bench"
name = "openai/{model}"
api_base = "{url}"
api_key = "{key}"
"""


@dataclass(frozen=True)
class Talker:
    """A program that sends a typed line to an endpoint and shows the answer as it comes."""

    name: str
    argv: Callable[[int], Sequence[str]]
    """The command, given which sitting it is."""
    ready: Callable[[Listener], None]
    """Brings it to where a line can be typed."""
    files: Mapping[str, str]
    """What lies in its folder before it starts."""
    enter: str = "\r"
    greets: bool = True
    """Whether it asks the model for a line before one is typed."""
    env: Mapping[str, str] = field(default_factory=dict)

    @contextmanager
    def sitting(self, url: str, number: int) -> Iterator[Listener]:
        """The program, ready for the first line, in a folder of its own."""
        with TemporaryDirectory() as folder:
            for name, text in self.files.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text.format(url=url, model=MODEL, key=KEY), encoding="utf-8")
            env = {name: value.format(folder=folder) for name, value in self.env.items()}
            env |= {"HOME": folder, "OPENAI_BASE_URL": url, "OPENAI_API_KEY": KEY}
            with Listener(self.argv(number), COLUMNS, ROWS, env) as terminal:
                self.ready(terminal)
                yield terminal


def at_the_table(terminal: Listener) -> None:
    """From the briefing to the table; the buyer opens the talk there."""
    terminal.wait_for("Start talking", START)
    terminal.rest(0.5)
    terminal.send("\x13")
    terminal.wait_for("Type what you would say", START)


def ours() -> Talker:
    """The trainer, at a table."""

    def argv(number: int) -> Sequence[str]:
        trainer = str(Path(sys.executable).with_name("trainer"))
        return [trainer, "play", "renewal-under-the-gun", "--voice", "llm", "--seed", str(7 + number)]

    env = {"TRAINER_HOME": "{folder}", "TRAINER_MODEL": MODEL}
    return Talker("trainer", argv, at_the_table, {"settings.toml": "toured = true\n"}, env=env)


def bare(name: str, every: float) -> Talker:
    """The app that anybody would write first; it writes its text anew so many seconds apart at least."""

    def ready(terminal: Listener) -> None:
        terminal.wait_for("Type a line", START)

    return Talker(name, lambda _: [sys.executable, "-c", BARE, str(every)], ready, {}, greets=False)


def llm(folder: Path) -> Talker:
    """``llm chat``: a line editor, the official client, words written to standard output as they come."""

    def ready(terminal: Listener) -> None:
        terminal.wait_for("to exit", START)
        terminal.rest(0.5)

    command = [str(folder / "llm" / "bin" / "llm"), "chat", "-m", MODEL]
    files = {"llm/extra-openai-models.yaml": LLM_MODELS}
    env = {"LLM_USER_PATH": "{folder}/llm"}
    return Talker("llm chat", lambda _: command, ready, files, greets=False, env=env)


def elia(folder: Path) -> Talker:
    """elia: a Textual app over litellm that mounts a Markdown box an answer, in a thread."""

    def ready(terminal: Listener) -> None:
        terminal.wait_for("message", START)

    command = [str(folder / "elia" / "bin" / "elia"), "Hello"]
    names = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
    env = {name: f"{{folder}}/{under}" for name, under in names.items()}
    env["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # it would fetch a list of prices
    files = {"config/elia/config.toml": ELIA_CONFIG}
    return Talker("elia", lambda _: command, ready, files, enter="\n", env=env)


PEERS: Mapping[Peer, Callable[[Path], Talker]] = {
    Peer("llm", ("llm",), "", "", ""): llm,
    Peer("elia", ("elia-chat",), "", "", ""): elia,
}


def talkers(folder: Path | None) -> list[Talker]:
    """All that there are on this machine; peers that can't be had are named with the reason."""
    found = [ours(), bare("bare app", 0.0), bare("bare app, 20 a second", 0.05)]
    for peer, make in PEERS.items():
        reason = install(peer, folder.resolve()) if folder else "no --peers"
        if reason:
            print(f"{peer.command} is left out: {reason}")
        elif folder:
            found.append(make(folder.resolve()))
    return found


def load() -> str:
    """How busy the machine is."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
