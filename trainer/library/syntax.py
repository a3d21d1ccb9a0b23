"""What is wrong with a text that is no YAML, for people who have never heard of YAML."""

import re

from ruamel.yaml.error import MarkedYAMLError, StreamMark

from trainer.library.errors import quoted

UNCLOSED = re.compile(r"unexpected end of stream|expected ',' or")

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


def syntax_mark(error: MarkedYAMLError) -> StreamMark | None:
    """Where to look: what is never closed is best mended where it was opened."""
    opened = UNCLOSED.search(str(error.problem))
    marks: list[StreamMark | None] = [error.problem_mark, error.context_mark]
    first, second = reversed(marks) if opened else marks
    return first or second


def syntax_message(error: MarkedYAMLError) -> str:
    """The parser's problem in words that say what to do."""
    problem = str(error.problem or error.context or "")
    for said, meant in SAYINGS:
        if said in problem:
            sign = problem.split("'")[1] if "'" in problem else ""
            return meant.replace("{sign}", quoted(sign))
    return f"cannot be read from here on ({problem}); compare with a scenario that works"
