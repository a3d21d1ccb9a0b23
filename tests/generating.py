"""Hypothesis strategies: readings of what anybody might say about an agenda, understood and not."""

from collections.abc import Sequence

from hypothesis import strategies as st

from trainer.negotiation.acts import EMPATHY, EXCHANGE, PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Agenda, NumberIssue, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Concern, ConcernKind, Reading

TACTICS = sorted(PRESSURE - SEQUENCE)
KINDNESS = sorted(EMPATHY)
TALK = sorted(EXCHANGE - {Act.OFFER, Act.TRADE, Act.WALK_AWAY})
SEVERITIES = st.sampled_from([None, 0, 1, 2, 3])


def acts(among: Sequence[Act], most: int = 3, least: int = 0) -> st.SearchStrategy[tuple[ActQuote, ...]]:
    """A few different acts."""
    one = st.builds(lambda act, severity: (act, severity), st.sampled_from(among), SEVERITIES)
    several = st.lists(one, min_size=least, max_size=most, unique_by=lambda pair: pair[0])
    return several.map(
        lambda pairs: tuple(
            ActQuote(act=act, quote=act.value, severity=severity if act in PRESSURE else None)
            for act, severity in pairs
        )
    )


def values(agenda: Agenda, issue: str, beyond: bool) -> st.SearchStrategy[Value]:
    """A value of an issue: on its grid, between two steps, and where ``beyond`` is set outside its range."""
    found = agenda[issue]
    if not isinstance(found, NumberIssue):
        return st.sampled_from(found.values)
    grid: st.SearchStrategy[Value] = st.sampled_from(found.values)
    between: st.SearchStrategy[Value] = st.floats(found.low, found.high).map(lambda value: round(value, 2))
    width = found.high - found.low
    outside: st.SearchStrategy[Value] = st.sampled_from([found.low - width, found.high + width])
    return st.one_of(grid, grid, between, outside) if beyond else grid


def terms(agenda: Agenda, most: int = 3, *, beyond: bool = False) -> st.SearchStrategy[dict[str, Value]]:
    """Values for one or more issues."""
    issues = st.lists(st.sampled_from(agenda.ids), min_size=1, max_size=most, unique=True)
    return issues.flatmap(
        lambda ids: st.fixed_dictionaries({one: values(agenda, one, beyond) for one in ids})
    )


def offers(agenda: Agenda, *, beyond: bool = False) -> st.SearchStrategy[Offer]:
    """Firm offers and conditional ones, on one's own terms or said with a yes to the other side's."""
    theirs = st.booleans()
    firm = st.builds(Offer, terms=terms(agenda, beyond=beyond), on_theirs=theirs)
    wanted = st.builds(Condition, terms=terms(agenda, 2, beyond=beyond))
    elsewhere = st.just(Condition(other="sign by Friday"))
    conditional = st.builds(
        Offer, terms=terms(agenda, beyond=beyond), condition=wanted | elsewhere, on_theirs=theirs
    )
    return firm | conditional


def concerns(facts: Sequence[str] = ()) -> st.SearchStrategy[tuple[Concern, ...]]:
    one = st.builds(
        Concern,
        id=st.sampled_from([None, *facts]),
        kind=st.sampled_from(ConcernKind),
        quote=st.just("we had a bad spring"),
        cues=st.just(("spring",)),
    )
    return st.lists(one, max_size=2).map(tuple)


def readings(
    agenda: Agenda, topics: Sequence[str] = (), facts: Sequence[str] = (), *, beyond: bool = False
) -> st.SearchStrategy[Reading]:
    """Whatever one utterance may be read as, as far as it is understood."""
    some = st.lists(st.sampled_from(topics or ["weather"]), max_size=3, unique=True).map(tuple)
    asked = st.lists(st.sampled_from(facts or ["weather"]), max_size=2, unique=True).map(tuple)
    issues = st.lists(st.sampled_from(agenda.ids), max_size=2, unique=True).map(tuple)
    rarely_pressure = st.one_of(st.just(()), st.just(()), acts(TACTICS, 2))
    plain = st.builds(
        lambda kind, pressure, talk, **more: Reading(acts=(*kind, *pressure, *talk), **more),
        acts(KINDNESS, 2),
        rarely_pressure,
        acts(TALK, 1),
        topics=some,
        questions=asked,
        open_question=st.booleans(),
        asked_issues=issues,
        reason=st.sampled_from([None, "our costs went up"]),
        takes_back=st.sampled_from([None, None, None, "on second thoughts"]),
        words=st.integers(0, 40),
    )
    return st.one_of(plain, st.builds(offering, plain, offers(agenda, beyond=beyond), st.booleans()))


def offering(read: Reading, offer: Offer, middle: bool) -> Reading:
    """The same with an offer in it, perhaps as the middle between both sides."""
    act = Act.TRADE if offer.condition else Act.OFFER
    return read.model_copy(
        update={"offer": offer, "middle": middle, "acts": (*read.acts, ActQuote(act=act, quote="the offer"))}
    )
