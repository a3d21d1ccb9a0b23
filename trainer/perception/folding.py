"""Letters and digits of any script in the form that rules know."""

import unicodedata

ONE_TO_ONE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "‑": "-",
        "‐": "-",
        "−": "-",
        "—": ";",
        "\u00a0": " ",
        "\t": " ",
        "\r": "\n",
        "\v": "\n",
        "\f": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)
"""What is written in more ways than one, with the one way that rules know: a character for a character."""


PICTURES = "\u2190"
"""From here on signs that are neither letters nor sums are pictures, which no rule reads."""
FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}


def unfold(text: str) -> tuple[str, list[int]]:
    """The plain form of a text beyond ASCII, and where each of its characters came from."""
    plain: list[str] = []
    offsets: list[int] = []
    for place, character in enumerate(text):
        for folded in fold(character, plain[-1] if plain else ""):
            plain.append(folded)
            offsets.append(place)
    return "".join(plain), offsets


def fold(character: str, before: str) -> str:
    """A character as the rules know it: compatibility forms unfolded, marks and invisible ones dropped."""
    if character.isascii():
        return character.lower()
    if character in FRACTIONS:
        return ("." if before.isdigit() else "0.") + FRACTIONS[character]
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me"}:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in {"Cc", "Cs", "Zs"} or (category in {"So", "Sk"} and character >= PICTURES):
        return " "
    return unicodedata.normalize("NFKC", character).lower()
