"""Text out of the bytes of a file, in whichever of the usual encodings it was saved."""

import codecs

from trainer.exchange.errors import TranscriptError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(name: str, data: bytes) -> str:
    """The text of a file: by its mark, else as UTF-8. Raises TranscriptError naming the line and the cure."""
    encoding = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TranscriptError(f"{name}:{line}: is not UTF-8 text; save it as UTF-8") from error
