"""A call of somebody else's, from its words alone."""

from pathlib import Path

from tests.cli.conftest import Call

CALL = """\
Seller: Good morning. Our list is 52,000 per machine, two years of service included.
Buyer: That's steep. 46,000 and we'd take four.
Seller: For four I could go to 49,000 each, if you pay within 30 days.
Buyer: OK, 49,000, 30 days. Deal.
"""


def test_the_terms_that_were_agreed_are_printed(call: Call, tmp_path: Path) -> None:
    talk = tmp_path / "call.txt"
    talk.write_text(CALL, encoding="utf-8")
    done = call("analyze", talk)
    assert done.status == 0
    assert "You have a deal." in done.out
    assert "Terms: $49,000 and net-30." in done.out
