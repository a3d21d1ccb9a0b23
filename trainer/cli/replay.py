"""``trainer replay``: a session turn by turn, with everything as it stood then; or played on from a turn."""

import argparse

from trainer.cli.analyze import talk_of_call
from trainer.cli.lines import own_second, own_settings, own_voice, take_up
from trainer.cli.main import UsageError
from trainer.cli.output import say
from trainer.cli.replay_call import print_call
from trainer.cli.screen import show_app, wants_screen
from trainer.cli.sources import STDIN, file_of, named_data, own_data, session_of, told, user_store
from trainer.debrief.arithmetic import signed, what
from trainer.debrief.sight import Sight
from trainer.exchange.transcript import Transcript, is_transcript, read_transcript
from trainer.ledger.concessions import Concession
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import issue_name, joined, spoken_list
from trainer.practice.paragraphs import paragraphs
from trainer.practice.sitting import forked
from trainer.practice.taking import take_in
from trainer.practice.voiced import voiced
from trainer.scenario.scenario import Scenario
from trainer.session.effective import effective
from trainer.session.events import Ended, Moved, Said
from trainer.session.state import State, apply
from trainer.tui.opening import Opening


def replay(arguments: argparse.Namespace) -> int:
    """Look at a session, in the app or as lines, or play it on from a turn."""
    if arguments.turn is not None and arguments.turn < 1:
        raise UsageError("--turn: turns are counted from 1")
    screen = wants_screen(plain=arguments.plain)
    if arguments.fork is not None:
        return fork(arguments.session, arguments.fork, screen=screen)
    name, data = named_data(arguments.session)
    if not is_transcript(data):
        about = load_scenario(arguments.scenario) if arguments.scenario else None
        print_call(talk_of_call(name, data, about, arguments.seller), arguments.turn)
        return 0
    if arguments.scenario or arguments.seller:
        raise UsageError(f"{name}: is a transcript; --scenario and --seller are for calls in plain text")
    if screen and arguments.session != STDIN:
        return show_app(opening(arguments.session, arguments.turn))
    print_talk(told(read_transcript(name, data)), arguments.turn)
    return 0


def opening(file_or_id: str, turn: int | None) -> Opening:
    """Where the app begins to look; what can't be read is said before the screen changes."""
    path = file_of(file_or_id)
    if path is not None:
        read_transcript(*own_data(file_or_id)).state()
        return Opening(replay_file=path, turn=turn)
    with user_store() as store:
        return Opening(replay=session_of(store, file_or_id).id, turn=turn)


def fork(file_or_id: str, turn: int, *, screen: bool) -> int:
    """A new session from just before a turn of the seller's; a file is taken in first."""
    name, data = own_data(file_or_id)
    transcript = told(read_transcript(name, data))
    with user_store() as store:
        if file_or_id == STDIN or file_of(file_or_id) is not None:
            taken = take_in(store, transcript, data)
            transcript = read_transcript(taken, store.data(taken))
        settings = own_settings()
        voice, second = own_voice(None, settings), own_second(None, settings)
        session = forked(store, transcript, turn, voice).header.session
        if not screen:
            return take_up(store, session, voice, second)
    return show_app(Opening(resume=session))


def print_talk(transcript: Transcript, turn: int | None) -> None:
    """Print the talk up to a turn."""
    header = transcript.header
    state = State(header.scenario, header.seed, header.level)
    say(f"{header.scenario.title}, seed {header.seed}, difficulty {header.level}, {header.mode}")
    events = effective(transcript.events)
    sight = Sight(over=any(isinstance(event, Ended) for event in events), mode=header.mode)
    for event in events:
        if isinstance(event, Said | Moved) and turn is not None and event.turn > turn:
            break
        apply(state, event)
        if isinstance(event, Said):
            show_turn(state, event, sight)
        elif isinstance(event, Ended):
            say(f"\nended: {event.reason.value.replace('_', ' ')}")


def show_turn(state: State, said: Said, sight: Sight) -> None:
    """A turn and where everything stands after it, as far as it may be seen."""
    scenario, ledger = state.scenario, state.ledger if sight.over else state.shown
    speaker = "You" if said.speaker is Side.SELLER else scenario.buyer.first_name
    words = "\n".join(paragraphs(said))
    say(f"\n[{said.turn}] {speaker}: {words}")
    if voiced(said):
        say(f"    voice: {printable(voiced(said))}")
    acts = [found.act for found in state.utterances[-1].reading.acts if sight.act(found.act, said.speaker)]
    if acts:
        say("    acts: " + ", ".join(map(what, acts)))
    opinion = said.reading.second if said.reading is not None else None
    if opinion is not None:
        say(f"    read with: {printable(opinion.model or 'a model')}")
    if sight.panel:
        show_standing(state, said.turn, sight)
    if sight.feelings:
        theirs, yours = (ledger.resentment[side].value for side in (Side.BUYER, Side.SELLER))
        name = who(scenario, Side.BUYER)
        say(f"    {name}'s trust {ledger.trust.value:.2f}")
        say(f"    resentment: {name}'s {theirs:.2f}, yours {yours:.2f}")


def show_standing(state: State, turn: int, sight: Sight) -> None:
    """What moved with a turn, and where both sides stand after it."""
    scenario, ledger = state.scenario, state.ledger if sight.over else state.shown
    for entry in ledger.concessions.entries:
        if entry.made_firm == turn:
            issues = joined([issue_name(scenario.agenda, issue) for issue in entry.issues])
            money = money_words(entry, scenario, sight)
            say(f"    {who(scenario, entry.side)}: {entry.kind.value} on {issues}, {money}")
    for side in Side:
        positions = ledger.positions
        package = positions.standing[side] if sight.over else positions.shown(side)
        if package is not None:
            stands = "you stand" if side is Side.SELLER else f"{who(scenario, side)} stands"
            say(f"    {stands} at {spoken_list(scenario.agenda, package)}")


def money_words(entry: Concession, scenario: Scenario, sight: Sight) -> str:
    """What a change of a standing offer is worth; the buyer's money only when it may be seen."""
    seller, buyer = (entry.own, entry.other) if entry.side is Side.SELLER else (entry.other, entry.own)
    yours = f"{signed(seller, scenario.currency)}{scenario.a_year} for you"
    theirs = f"{signed(buyer, scenario.currency)} for {who(scenario, Side.BUYER)}"
    return f"{yours}, {theirs}" if sight.inside(Side.BUYER) else yours


def who(scenario: Scenario, side: Side) -> str:
    """A side as the seller is told of it."""
    return "you" if side is Side.SELLER else printable(scenario.buyer.first_name)
