"""What is wrong with a text that is no YAML, for people who have never heard of YAML."""

import re

from ruamel.yaml.error import MarkedYAMLError, StreamMark

from trainer.library.errors import quoted

BEGUN = re.compile(r"unexpected end of stream|expected ',' or|could not find expected ':'")

SAYINGS = (
    (
        "mapping values are not allowed",
        "there is a ':' too many here; put the text in quotes, or check the indentation",
    ),
    ("found character '\\t'", "the line is indented with a tab; use spaces"),
    (
        "could not find expected ':'",
        "a ':' is missing after this word, or the line should be indented further",
    ),
    ("found unexpected end of stream", "a quotation mark is opened here and never closed"),
    ("expected ',' or ']'", "the list in [ ] is not closed, or a ',' is missing"),
    ("expected ',' or '}'", "the group in { } is not closed, or a ',' is missing"),
    ("found undefined tag handle", "text that begins with '!' needs quotes around it"),
    ("found unknown escape character", "a '\\' in double quotes has a meaning of its own; use single quotes"),
    (
        "expected <block end>",
        "the line does not fit those above it; indent it like its neighbours, or put the text in quotes",
    ),
    (
        "block sequence entries are not allowed",
        "a list item cannot begin here; begin it on a line of its own",
    ),
    ("expected chomping or indentation", "put the text on the next line, indented, after '|' or '>-'"),
    ("expected a comment or a line break", "put the text on the next line, indented, after '|' or '>-'"),
    ("expected alphabetic or numeric", "text that begins with '&' or '*' needs quotes around it"),
    ("cannot start any token", "text that begins with {sign} needs quotes around it"),
)
"""What the parser says, and what that means to somebody who only wants to fill in a form."""


QUOTED = re.compile(r"\s*(?:- +)?(?:[\w-]+: +)?(?P<sign>['\"])(?P<rest>.*)")
"""A line on which a text in quotes begins."""
GLUED = re.compile(r"\s*(?:- +)?[\w-]+:[^\s/]")
"""A key without a space behind its colon."""


def syntax_fault(error: MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Where to look, line and column from 1, and what is wrong there in words that say what to do."""
    mark = syntax_mark(error) or StreamMark("", 0, 0, 0)
    lines = text.split("\n")
    return quote_fault(lines, mark.line) or (mark.line + 1, mark.column + 1, worded(error, lines, mark))


def syntax_mark(error: MarkedYAMLError) -> StreamMark | None:
    """Where to look: what is never closed, or has no colon, is best mended where it was begun."""
    begun = BEGUN.search(str(error.problem))
    marks: list[StreamMark | None] = [error.problem_mark, error.context_mark]
    first, second = reversed(marks) if begun else marks
    return first or second


def worded(error: MarkedYAMLError, lines: list[str], mark: StreamMark) -> str:
    """The parser's problem in other words, after a look at the line."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    message = syntax_message(error)
    if "':' is missing" in message and GLUED.match(line):
        return "a space is missing after the ':'"
    if "does not fit" in message and line.lstrip().startswith("- "):
        return (
            "a '-' begins a list, and the lines beside it are keys; take '- ' out, or indent it like a list"
        )
    indentation = line[: len(line) - len(line.lstrip())]
    beside = [
        before for before in lines[: mark.line] if before.strip() and not before.startswith(f"{indentation} ")
    ]
    if "does not fit" in message and beside and beside[-1].startswith(f"{indentation}- "):
        return "the line before it begins with '- ' and this one does not; take '- ' out there"
    return message


def quote_fault(lines: list[str], last: int) -> tuple[int, int, str] | None:
    """A quotation mark that went wrong in this line or in one before it, if one did."""
    for number in range(min(last, len(lines) - 1), -1, -1):
        found = QUOTED.fullmatch(lines[number].rstrip("\r"))
        if found is None:
            continue
        sign, rest = found["sign"], found["rest"]
        bare = rest.replace("''", "") if sign == "'" else re.sub(r"\\\\.", "", rest)
        column = found.start("sign") + 1
        if sign not in bare:
            return number + 1, column, "a quotation mark is opened here and never closed"
        after = bare.partition(sign)[2].strip()
        if number == last and after and not after.startswith(("#", ":")):
            cure = "write it twice: ''" if sign == "'" else 'write \\" for it'
            return number + 1, column, f"a {sign} inside this text ends it too soon; {cure}"
        return None
    return None


def syntax_message(error: MarkedYAMLError) -> str:
    """The parser's problem in words that say what to do."""
    problem = str(error.problem or error.context or "")
    for said, meant in SAYINGS:
        if said in problem:
            sign = problem.split("'")[1] if "'" in problem else ""
            return meant.replace("{sign}", quoted(sign))
    return f"cannot be read from here on ({problem}); compare with a scenario that works"
