"""The buyer's next move: a list of decisions, the weightiest first. Pure, and seeded."""

from trainer.buyer.accepting import INTEGRATIVE, acceptable, least_of_a_move, new_reasons
from trainer.buyer.beats import TALKING, with_beat
from trainer.buyer.closing import farewell, insist, must_announce, settle, walked
from trainer.buyer.disclosure import Disclosure, raised
from trainer.buyer.draw import draw
from trainer.buyer.enquired import LASTING, OF_AN_OFFER, brought_up, in_kind, is_plain
from trainer.buyer.hearing import answerable, half_yes, slip
from trainer.buyer.impression import Impression
from trainer.buyer.manner import answering, emotion
from trainer.buyer.mind import Mind
from trainer.buyer.noticing import noticed
from trainer.buyer.proposals import Proposer, nearest
from trainer.buyer.recalling import answer
from trainer.buyer.timing import time_short
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side, Terms, Value
from trainer.negotiation.moves import Emotion, Move, MoveKind, Reason, ReasonKind
from trainer.negotiation.offers import Condition, Offer

GIVES_UP_AFTER = 8
"""Unclear turns in a row after which the buyer puts the talk off."""
CONDITIONAL = 0.4
"""How often a concession is tied to something in return."""
IN_VAIN = 3
"""How often it asks for more on an issue before it turns to another."""
SPOKEN_TERMS = 4
"""Terms that are said at once when a position is restated."""


def open_talk(mind: Mind) -> Move:
    """The buyer's first turn."""
    lines = mind.case.buyer.opening_lines
    line = lines[int(draw(mind.seed, "opening") * len(lines))]
    return Move(kind=MoveKind.OPEN, line=line, concern=raised(mind))


def decide(mind: Mind, heard: Impression) -> Move:
    """The buyer's answer to a turn of the seller that it has heard."""
    if not heard.reading.understood:
        return ask_back(mind, heard)
    if walked(heard):
        return dressed(mind, heard, Move(kind=MoveKind.FAREWELL), Disclosure())
    if heard.agreed is not None:
        return dressed(mind, heard, settle(mind, heard, heard.agreed), Disclosure())
    if heard.taken_back is not None:
        return dressed(mind, heard, insist(mind, heard, heard.taken_back), Disclosure())
    if not answerable(mind, heard):
        return ask_back(mind, heard)
    if acceptable(mind, heard):
        move = Move(kind=MoveKind.ACCEPT, package=dict(heard.theirs))
        return dressed(mind, heard, move, Disclosure())
    end = farewell(mind, heard)
    if end is not None:
        return dressed(mind, heard, end, Disclosure())
    told = answer(mind, heard)
    return dressed(mind, heard, with_beat(mind, heard, talk(mind, heard, told)), told)


def ask_back(mind: Mind, heard: Impression) -> Move:
    """Ask what was meant; after many such turns in a row put the talk off."""
    if mind.unclear_run >= GIVES_UP_AFTER and heard.agreed is not None:
        return settle(mind, heard, heard.agreed)
    if mind.unclear_run >= GIVES_UP_AFTER:
        return Move(kind=MoveKind.ADJOURN)
    if half_yes(mind, heard):
        last = mind.last_offer
        offer = last if last is not None and last.condition is not None else Offer(terms=mind.package)
        return Move(kind=MoveKind.CHECK, offer=offer, package=dict(mind.package))
    unclear = heard.reading.unclear
    if slip(mind, heard):
        unclear = (heard.reading.quote(Act.OFFER, Act.TRADE) or heard.text,)
    return Move(kind=MoveKind.CLARIFY, unclear=unclear)


def talk(mind: Mind, heard: Impression, told: Disclosure) -> Move:
    """Go on talking: concede for a reason, hold, refuse, or just answer."""
    reasons = new_reasons(mind, heard)
    bargaining = mind.seller_offers > 0 or heard.reading.has(Act.ASK_TERMS)
    earned = reasons or (mind.reasons and not heard.spoken_for)
    package = conceded(mind, heard) if bargaining and earned else mind.package
    if reasons and package == heard.theirs and mind.seller_offers and not heard.withdrawn:
        return Move(kind=MoveKind.ACCEPT, package=dict(package))
    if must_announce(mind):
        return proposal(mind, heard, MoveKind.LAST_OFFER, package, reasons)
    if package != mind.package:
        return proposal(mind, heard, MoveKind.COUNTER, package, reasons)
    forbidden = mind.case.payoff.forbids(heard.theirs) if heard.offered else None
    if forbidden is not None:
        return Move(kind=MoveKind.REFUSE, asks=tuple(forbidden))
    reading = heard.reading
    pushed = heard.offered or reading.has(Act.ASK_BETTER, Act.REJECT, Act.ACCEPT) or bool(heard.pressure)
    if reading.has(Act.ASK_TERMS) or (heard.offered and not heard.spoken_for) or reading.has(Act.ACCEPT):
        return proposal(mind, heard, MoveKind.HOLD, package, [])
    if pushed and not (told.facts or told.more):
        restate = draw(mind.seed, "restate", heard.turn) < 0.4
        if restate:
            return proposal(mind, heard, MoveKind.HOLD, package, [])
        return Move(kind=MoveKind.HOLD, asks=asked_of(mind, heard, package))
    made = mind.seller_offers and reading.enquiry in OF_AN_OFFER
    return Move(kind=MoveKind.ANSWER, asks=asked_of(mind, heard, package) if made else ())


def conceded(mind: Mind, heard: Impression) -> Package:
    """The package that its reasons bring the buyer to."""
    needs = tuple(fact for fact in mind.case.buyer.facts if fact.served_by and fact.id in mind.told)
    payoff = mind.case.payoff
    proposer, goal = Proposer(payoff, mind.belief, needs), nearest(payoff, heard.theirs, mind.named)
    lowest = max((mind.aim(), *(payoff.cents(package) for package in mind.named.values())))
    aim = lowest if must_announce(mind) else max(lowest, least_of_a_move(mind))
    package = proposer.concede(mind.package, goal, aim, whole=heard.trust >= INTEGRATIVE)
    if package == mind.package and aim > lowest:
        return proposer.step(mind.package, goal, lowest)  # there is no smaller one
    return package


def proposal(mind: Mind, heard: Impression, kind: MoveKind, package: Package, reasons: list[Reason]) -> Move:
    """A move that puts terms into words: what differs from the standing offer, or the position itself."""
    agenda, last = mind.case.agenda, mind.last_offer
    if last is not None and last.condition is not None and package == mind.package != heard.standing:
        return Move(
            kind=kind, offer=last, package=dict(package), reasons=tuple(reasons)
        )  # with its condition
    changed = {issue: package[issue] for issue in agenda.changes(heard.standing, package)}
    condition = None
    if kind is MoveKind.COUNTER and changed:
        condition = in_return(mind, heard, package, changed)
    if not heard.spoken_for or not changed:
        theirs = heard.theirs if heard.spoken_for else mind.case.openings[Side.SELLER]
        changed |= position(mind, package, theirs, SPOKEN_TERMS if heard.spoken_for else len(agenda.ids))
    if condition is not None:
        changed = {issue: value for issue, value in changed.items() if issue not in condition.terms}
    return Move(
        kind=kind,
        offer=Offer(terms=changed, condition=condition),
        package=dict(package),
        reasons=tuple(reasons),
        asks=() if condition else asked_of(mind, heard, package),
    )


def position(mind: Mind, package: Package, theirs: Package, most: int) -> dict[str, Value]:
    """The terms to say when a position is stated: the main issue, and ``most`` where it matters most.

    Nothing on which the other side has come further than asked: nobody holds to 90 who is offered 88.
    """
    payoff = mind.case.payoff
    here = payoff.cents(package)
    gains = {
        issue: payoff.cents({**package, issue: theirs[issue]}) - here
        for issue in mind.case.agenda.changes(package, theirs)
    }
    short = sorted((issue for issue, gain in gains.items() if gain <= 0), key=lambda issue: gains[issue])
    said = {mind.case.agenda.main, *short[:most]}
    if short:
        said -= {issue for issue, gain in gains.items() if gain > 0}
    return {issue: package[issue] for issue in mind.case.agenda.ids if issue in said}


def in_return(mind: Mind, heard: Impression, package: Package, changed: Terms) -> Condition | None:
    """What the buyer asks for its concession, where it trades: what it misses most in the seller's offer."""
    if heard.trust < INTEGRATIVE or draw(mind.seed, "in return", heard.turn) >= CONDITIONAL:
        return None
    wanted = [issue for issue in asked_of(mind, heard, package) if issue not in changed]
    return Condition(terms={wanted[0]: package[wanted[0]]}) if wanted else None


def asked_of(mind: Mind, heard: Impression, package: Package) -> tuple[str, ...]:
    """The issue where the seller's offer falls shortest of the buyer's own, once the seller has made one.

    After some asking in vain it is the turn of the next one: nobody goes on about one thing for ever.
    """
    if not mind.seller_offers:
        return ()
    payoff = mind.case.payoff
    here = payoff.cents(package)
    gains = {
        issue: here - payoff.cents({**package, issue: heard.theirs[issue]})
        for issue in mind.case.agenda.ids
        if heard.theirs[issue] != package[issue]
    }
    short = [issue for issue, gain in gains.items() if gain > 0]
    return tuple(sorted(short, key=lambda issue: (mind.asked[issue] // IN_VAIN, -gains[issue]))[:1])


def dressed(mind: Mind, heard: Impression, move: Move, told: Disclosure) -> Move:
    """The move with what it answers, tells and lets through."""
    feeling, intensity = emotion(heard)
    if is_plain(heard) and feeling in LASTING:
        feeling = Emotion.NEUTRAL
    if move.kind is MoveKind.CONFIRM and feeling is Emotion.NEUTRAL and heard.trust >= INTEGRATIVE:
        feeling = Emotion.WARM
    if move.kind is MoveKind.INSIST and not heard.pressure and feeling in {Emotion.NEUTRAL, Emotion.WARM}:
        feeling = Emotion.NEUTRAL if heard.reading.has(Act.APOLOGISE, Act.CANDOUR) else Emotion.WARY
    argument = next(
        (
            found
            for reason in new_reasons(mind, heard)
            if reason.kind is ReasonKind.ARGUMENT
            for found in mind.case.buyer.moved_by
            if found.id == reason.about
        ),
        None,
    )
    concern, kind = None, in_kind(heard, move, told)
    calm = not heard.pressure and not told.answers
    if calm and move.kind in {MoveKind.ANSWER, MoveKind.HOLD, MoveKind.COUNTER}:
        concern = brought_up(mind, heard, kind)
    return move.model_copy(
        update={
            "offer": recap(mind, move) or move.offer,
            "facts": told.facts,
            "more": told.more,
            "recalls": told.again,
            "parried": told.parried,
            "enquiry": kind,
            "time_short": time_short(mind, move),
            "noticed": noticed(mind, heard) if move.kind in TALKING else None,
            "concern": concern if move.pressure is None and move.line is None else None,
            "emotion": feeling,
            "intensity": intensity,
            "answering": answering(heard, argument, told.again),
            "draws": {"temper": draw(mind.seed, "temper"), "turn": draw(mind.seed, "in return", heard.turn)},
        }
    )


def recap(mind: Mind, move: Move) -> Offer | None:
    """The agreed terms, said back once, so that both know what was signed."""
    last = mind.last_move
    said = last is not None and last.kind is MoveKind.ACCEPT
    if move.package is None or said or move.kind not in {MoveKind.ACCEPT, MoveKind.CONFIRM}:
        return None
    return Offer(terms=move.package)
