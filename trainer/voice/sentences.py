"""A model's text, as it streams in, cut into sentences; its thoughts are left out."""

import re

MOST_CHARACTERS = 400
"""A sentence that grows beyond is given out as it stands: nobody says so much in one breath."""
OPENINGS = ("<think>", "<thinking>")
CLOSING = re.compile(r"</think(?:ing)?>")
LONGEST_TAG = len("</thinking>")
BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
END = re.compile(rf"(?:(?<![.?!…])[.?!…]+[\"'”’»)\]]*(?=\s)|[{BREAKS}])")
ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“‘])(?:e\.g|i\.e|a\.m|p\.m|p\.a|vs|approx|incl|excl|mr|mrs|ms|dr|prof|inc|ltd|corp|"
    r"etc|[a-z])\.$",
    re.IGNORECASE,
)
WORDS_OF_ONE_LETTER = re.compile(r"(?:^|\s)[Ii]\.$")
""" "So do I." ends a sentence, "J. Smith" does not."""
TRAILING_OFF = re.compile(r"(?:(?<!\.)\.\.+|…)[\"'”’»)\]]*$")


class Sentences:
    """Takes text in any pieces and gives out whole sentences, each once, in time linear in the text."""

    def __init__(self) -> None:
        self._text = ""
        self._begun = False
        """Whether anything but space and thoughts has come."""
        self._thinking = False
        self.thought = False
        """Whether there were thoughts at the beginning."""

    def feed(self, text: str) -> list[str]:
        """The sentences that are complete with this piece of text."""
        found: list[str] = []
        for place in range(0, len(text), MOST_CHARACTERS):
            self._text += text[place : place + MOST_CHARACTERS]
            if self._begun or self._past_thoughts():
                found += self._cut()
        return found

    def rest(self) -> str:
        """What is left at the end, without an end of its own; empty if nothing is."""
        left = "" if self._thinking or (self.thought and not self._begun) else self._text.strip()
        self._text = ""
        return left

    def _past_thoughts(self) -> bool:
        """Whether the text is where speech begins; drops thoughts and leading space on the way."""
        while True:
            if self._thinking:
                closing = CLOSING.search(self._text)
                if closing is None:
                    self._text = self._text[-LONGEST_TAG:]
                    return False
                self._text = self._text[closing.end() :]
                self._thinking = False
            self._text = self._text.lstrip()
            if not self._text:
                return False
            start = self._text[: len(OPENINGS[1])].casefold()
            opening = next((tag for tag in OPENINGS if start.startswith(tag)), None)
            if opening is not None:
                self._thinking = self.thought = True
                self._text = self._text[len(opening) :]
            elif any(tag.startswith(start) for tag in OPENINGS):
                return False  # may still become a tag
            else:
                self._begun = True
                return True

    def _cut(self) -> list[str]:
        found: list[str] = []
        begin = 0
        for end in END.finditer(self._text):
            if goes_on(self._text, begin, end):
                continue
            if self._open(end.end(), end[0]):
                break  # what follows decides, and has not come yet
            found.append(self._text[begin : end.end()].strip())
            begin = end.end()
        self._text = self._text[begin:].lstrip()
        if len(self._text) > MOST_CHARACTERS:
            found.append(self._text)
            self._text = ""
        return [sentence for sentence in found if sentence]

    def _open(self, place: int, mark: str) -> bool:
        """Whether a sentence that trails off may go on, as far as can be told by now."""
        return TRAILING_OFF.search(mark) is not None and not self._text[place:].strip()


def goes_on(text: str, begin: int, end: re.Match[str]) -> bool:
    """Whether the mark ends no sentence: an abbreviation's full stop, or dots with more behind them."""
    mark = end[0]
    if mark in BREAKS:
        return False
    before = text[max(begin, end.start() - 8) : end.start()] + mark[0]
    if mark == "." and ABBREVIATION.search(before) and not WORDS_OF_ONE_LETTER.search(before):
        return True
    if TRAILING_OFF.search(mark):
        behind = text[end.end() : end.end() + 8]
        following = behind.lstrip(" \t")
        return bool(following) and not (following[0].isupper() or following[0] in BREAKS)
    return False
