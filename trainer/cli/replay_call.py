"""``trainer replay`` of a call that was not played here: turn by turn, with what its words do."""

from trainer.cli.output import say
from trainer.debrief.arithmetic import what
from trainer.debrief.offers_made import offers_made
from trainer.debrief.page_record import offer_line
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.negotiation.printable import printable
from trainer.scenario.scenario import Scenario


def print_call(talk: Talk, turn: int | None) -> None:
    """Print a call up to a turn, both sides read from their words."""
    scenario = talk.scenario
    about = f"about {scenario.title}" if scenario is not None else "without a scenario"
    say(f"A call {about}, {len(talk.utterances)} turns; everything is read from the words alone")
    offers = {made.turn: offer_line(made) for made in offers_made(talk)}
    for said in talk.utterances:
        if turn is not None and said.turn > turn:
            return
        say(f"\n[{said.turn}] {called(scenario, said.side)}: {printable(said.text)}")
        acts = [what(found.act) for found in said.reading.acts]
        if acts:
            say(f"    acts: {', '.join(acts)}")
        if said.turn in offers:
            say(f"    offer: {printable(offers[said.turn])}")
        for concern in said.reading.concerns:
            say(f"    shows a {concern.kind.value}: “{printable(concern.quote)}”")
        for entry in talk.ledger.pressure.entries:
            if entry.turn == said.turn:
                how = f"{what(entry.tactic)}, severity {entry.severity}"
                say(f"    pressure: {how}: “{printable(entry.quote)}”")
    say(f"\nended: {talk.ended.value.replace('_', ' ')}")


def called(scenario: Scenario | None, side: Side) -> str:
    """What a side of a call is called."""
    if side is Side.SELLER:
        return "Seller"
    return printable(scenario.buyer.first_name) if scenario is not None else "Buyer"
