"""What was read of a turn: its words, what they do and how sure that is, the terms, and where it counted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from trainer.debrief.arithmetic import capital, number, spoken, term, what, who
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.document import ActJson, ConditionJson, TurnJson
from trainer.debrief.talk import Talk
from trainer.debrief.weak import how_surely
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import SEQUENCE, Act
from trainer.negotiation.issues import Agenda, Terms
from trainer.negotiation.wording import joined

Counted: TypeAlias = Mapping[tuple[int, str], Sequence[str]]
"""By turn and act, the paths of what it counted as; what a trade changed under "offer"."""
OFFERS = (Act.TRADE, Act.OFFER)
"""The acts whose words carry terms, in the order in which the ledger looks for them."""


def turn_blocks(talk: Talk, counted: Counted, turn: TurnJson) -> list[Block]:
    """One turn as it was read, as far as that may be seen."""
    said = talk.utterances[turn.turn - 1]
    items = [act_line(counted, turn.turn, act) for act in turn.acts]
    blocks = spoken(talk, turn.turn) or [Paragraph(f"Turn {turn.turn}, {who(talk, said.side)}: no words.")]
    return [
        *blocks,
        *offer_blocks(talk, said, turn),
        Paragraph(
            "What it does, with how sure the reading is (1 is certain):"
            if items
            else "It does nothing else that is shown."
        ),
        *([Bullets(items)] if items else []),
        *(block for act in turn.acts for block in how_surely(talk, said.side, Act(act.act))),
        *from_move(talk, said),
    ]


def act_line(counted: Counted, turn: int, act: ActJson) -> str:
    """One act with its words, and what it counted as."""
    opens = counted.get((turn, Act.OFFER if act.act in OFFERS else act.act), ())
    counts = f"; counted in {', '.join(opens)}" if opens else ""
    how = " (from the order of the turns)" if act.act in SEQUENCE else ""
    words = f": “{act.quote}”" if act.quote.strip() else ""
    return f"{what(act.act)}, {number(act.confidence)}{how}{counts}{words}"


def offer_blocks(talk: Talk, said: Utterance, turn: TurnJson) -> Iterator[Block]:
    """The terms that were read, and from which words."""
    offer, agenda = turn.offer, talk.ledger.setting.agenda
    if offer is None:
        yield Paragraph("No terms were read from it.")
        return
    condition = condition_words(agenda, offer.condition) if offer.condition else ""
    yield Paragraph(f"Read as an offer: {terms_words(agenda, offer.terms) or 'no terms'}{condition}.")
    quote = said.reading.quote(*OFFERS)
    if quote is not None:
        yield from spoken(talk, turn.turn, quote, "offered")


def condition_words(agenda: Agenda, condition: ConditionJson) -> str:
    """What is asked for in return."""
    asked = [terms_words(agenda, condition.terms, condition.at_least), condition.other or ""]
    return f", if {joined([part for part in asked if part]) or 'something comes back'}"


def terms_words(agenda: Agenda, terms: Terms, at_least: Sequence[str] = ()) -> str:
    """Terms by name and value; those that are not on the agenda as they were written."""
    return ", ".join(
        (term(agenda, issue, value) if issue in agenda else f"{issue} {value}")
        + (" or better" if issue in at_least else "")
        for issue, value in terms.items()
    )


def from_move(talk: Talk, said: Utterance) -> Iterator[Block]:
    """Where the reading of a buyer that was played here comes from."""
    if said.move is not None:
        name = capital(who(talk, said.side))
        yield Paragraph(
            f"{name}'s acts and terms are those of the move behind the words, so they are certain."
        )


def counted_in(talk: Talk) -> Counted:
    """What counted of the turns of a talk, as far as it may be seen."""
    ledger, sight = talk.ledger, talk.sight
    moves = ledger.concessions.entries if sight.panel else ()
    tactics = ledger.pressure.entries if sight.panel else ()
    understood = ledger.empathy.entries if sight.panel else ()
    found: dict[tuple[int, str], list[str]] = {}

    def note(turn: int, act: str, path: str) -> None:
        found.setdefault((turn, act), []).append(path)

    for place, move in enumerate(moves):
        note(move.turn, Act.ACCEPT if move.accepted else Act.OFFER, f"concessions.{place}")
    for place, tactic in enumerate(tactics):
        note(tactic.turn, tactic.tactic, f"pressure.{place}")
    for place, move_of_empathy in enumerate(understood):
        note(move_of_empathy.turn, move_of_empathy.act or "", f"empathy.{place}")
    return found
