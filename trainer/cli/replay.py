"""``trainer replay``: a session turn by turn, with everything as it stood then."""

import argparse

from trainer.cli.main import UsageError
from trainer.cli.output import say
from trainer.cli.sources import transcript_of
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import short_list
from trainer.session.events import Ended, Moved, Said
from trainer.session.state import State, apply, effective


def replay(arguments: argparse.Namespace) -> int:
    """Print the talk up to a turn."""
    transcript = transcript_of(arguments.session)
    header = transcript.header
    state = State(header.scenario, header.seed, header.level)
    if arguments.turn is not None and arguments.turn < 1:
        raise UsageError("--turn: turns are counted from 1")
    say(f"{header.scenario.title}, seed {header.seed}, difficulty {header.level}, {header.mode}")
    for event in effective(transcript.events):
        if isinstance(event, Said | Moved) and arguments.turn is not None and event.turn > arguments.turn:
            break
        apply(state, event)
        if isinstance(event, Said):
            show_turn(state, event)
        elif isinstance(event, Ended):
            say(f"\nended: {event.reason.value}")
    return 0


def show_turn(state: State, said: Said) -> None:
    """A turn and where everything stands after it."""
    scenario, ledger = state.scenario, state.ledger
    who = "You" if said.speaker is Side.SELLER else scenario.buyer.first_name
    say(f"\n[{said.turn}] {who}: {said.text}")
    reading = state.utterances[-1].reading
    if reading.acts:
        say("    acts: " + ", ".join(found.act.value for found in reading.acts))
    for entry in ledger.concessions.entries:
        if entry.made_firm == said.turn:
            money = f"{entry.own / 100:+,.0f} own, {entry.other / 100:+,.0f} other"
            say(f"    {entry.side.value} {entry.kind.value} on {', '.join(entry.issues)}: {money}")
    for side in Side:
        say(f"    {side.value} stands on {short_list(scenario.agenda, ledger.positions.standing[side])}")
    say(
        f"    trust {ledger.trust.value:.2f}, resentment buyer {ledger.resentment[Side.BUYER].value:.2f}, "
        f"seller {ledger.resentment[Side.SELLER].value:.2f}"
    )
