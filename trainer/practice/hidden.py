"""The side of a scenario that the seller does not see, for whoever writes or teaches it."""

from collections.abc import Iterable, Iterator

from trainer.buyer.beats import FLINCH_GAP
from trainer.buyer.disclosure import trust_asked
from trainer.debrief.amounts import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Table, paragraphs
from trainer.debrief.outcome import deal_score
from trainer.negotiation.wording import named, short_list
from trainer.scenario.mood import Mood
from trainer.scenario.party import BuyerFact
from trainer.scenario.persona import DIFFICULTIES
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import Beat, BeatKind

LEVEL = 3
"""The level that a persona is written for."""
STAGES = {
    1: "told to whoever asks",
    2: "told to somebody they begin to trust",
    3: "told to somebody they trust",
}
KIND_COMES = {
    BeatKind.FLINCH: f"your first offer\n{FLINCH_GAP}",
    BeatKind.NIBBLE: "agreed terms",
}
"""What a kind of beat waits for beside its own conditions."""


def hidden(scenario: Scenario) -> list[Block]:
    """All that the seller does not see, as blocks of text."""
    buyer = scenario.buyer
    walk_away, target = (
        money(round(value * 100), scenario.currency) for value in (buyer.walk_away, buyer.target)
    )
    return [
        Heading(f"Hidden: {buyer.name}, {buyer.title}, {buyer.company}"),
        Paragraph(f"Walk-away {walk_away}{scenario.a_year}, target {target}. Without a deal: {buyer.batna}"),
        *history(buyer.history),
        *stages(scenario),
        *arguments(scenario),
        *beats(scenario),
        Heading("The five levels"),
        levels(scenario),
        Heading("What there is to agree on"),
        *space(scenario),
        Heading("Author's note"),
        *paragraphs(scenario.author_note),
    ]


def history(mood: Mood | None) -> Iterator[Block]:
    """What the buyer carries into the talk."""
    if mood is not None:
        yield Paragraph(f"From before the talk: {felt(mood)}.")


def felt(mood: Mood) -> str:
    """A change of feelings in words: "resentment +0.3 (You were down all spring.)"."""
    changes = [
        f"{name} {change:+g}"
        for name, change in (("trust", mood.trust), ("resentment", mood.resentment))
        if change
    ]
    return f"{', '.join(changes) or 'nothing changes'} ({mood.because})"


def stages(scenario: Scenario) -> Iterator[Block]:
    """The buyer's facts by the trust that they ask for."""
    buyer = scenario.buyer
    yield Heading(f"What {buyer.first_name} tells")
    yield Paragraph(
        f"Trust begins at {buyer.persona.trust:g}. At level {LEVEL} the buyer's candour is "
        f"{buyer.persona.candour:g}; what other levels ask for stands under 'The five levels'."
    )
    for stage, to_whom in STAGES.items():
        facts = [fact for fact in buyer.facts if fact.stage == stage]
        if not facts:
            continue
        asked = trust_asked(stage, buyer.persona.candour)
        trust = f", from trust {round(asked, 3):g}" if asked else ""
        yield Paragraph(f"Stage {stage}: {to_whom}{trust}.")
        yield Table(
            ("fact", "says", "comes, serves"),
            [
                (f"{fact.id}\n({fact.kind.value})", "\nMore: ".join(fact.texts), comes(scenario, fact))
                for fact in facts
            ],
        )


def comes(scenario: Scenario, fact: BuyerFact) -> str:
    """When a fact comes beside its trust, and which terms serve the need behind it, a line each."""
    found = list(fact.opens_when) or ["when asked"]
    if fact.raised_in is not None:
        found.append("unasked: at the start" if fact.raised_in == 0 else f"unasked: round {fact.raised_in}")
    if fact.served_by:
        found.append(f"served by: {short_list(scenario.agenda, fact.served_by)}")
    return "\n".join(found)


def arguments(scenario: Scenario) -> Iterator[Block]:
    """What moves the buyer, each once."""
    buyer = scenario.buyer
    if not buyer.moved_by:
        return
    texts = {fact.id: fact.text for fact in scenario.seller.facts}
    yield Heading(f"What moves {buyer.first_name}, each once")
    yield Table(
        ("argument", "weight", "is"),
        [
            (
                found.id,
                f"{found.weight:g}",
                found.text or texts.get(found.fact or "") or ", ".join(found.topics),
            )
            for found in buyer.moved_by
        ],
    )


def beats(scenario: Scenario) -> Iterator[Block]:
    """The script: what comes when, what is said, what it changes."""
    found = scenario.buyer.beats
    if not found:
        return
    yield Heading("The script")
    yield Paragraph(
        "A beat comes when all its conditions hold, one a round, and changes things once. 'gap' is how far "
        "your offer lies beyond theirs: 0 is the same, 1 their whole way. The other names stand in "
        "docs/scenarios.md."
    )
    changing = any(changes(scenario, beat) for beat in found)
    head, rows = ["beat", "comes", "says"], []
    for beat in found:
        row = [f"{beat.id}\n({beat.kind.value})", when(beat), lines(beat)]
        rows.append([*row, changes(scenario, beat)] if changing else row)
    yield Table([*head, "changes"] if changing else head, rows)


def when(beat: Beat) -> str:
    """What a beat waits for, a line each."""
    own = [KIND_COMES[beat.kind]] if beat.kind in KIND_COMES else []
    chance = [f"chance {beat.chance:g}"] if beat.chance < 1 else []
    often = [f"{len(beat.lines)} times, {rounds(beat.every)} between"] if beat.again else []
    return "\n".join([*own, *beat.when, *chance, *often]) or "at once"


def rounds(number: int) -> str:
    return f"{number} round{'' if number == 1 else 's'}"


def lines(beat: Beat) -> str:
    """All that a beat says, with what there is to know of it."""
    spoken = [beat.line, *(f"again: {line}" for line in beat.again)]
    if beat.kind is BeatKind.MEETING:
        spoken += [f"[{beat.later}]", beat.reopens or ""]
    return "\n".join([*about(beat), *spoken])


def about(beat: Beat) -> Iterable[str]:
    """Who joins, or which tactic it is and whether it is true."""
    if beat.who:
        yield f"{beat.who}:"
    if beat.tactic is not None:
        truth = {True: ", true", False: ", untrue", None: ""}[beat.true]
        belied = f", belied by {beat.belied_by}" if beat.belied_by else ""
        yield f"{beat.tactic.value}, severity {beat.severity}{truth}{belied}:"


def changes(scenario: Scenario, beat: Beat) -> str:
    """What a beat changes from then on, a line each."""
    found = [
        f"{name} {value:+g}"
        for name, value in (("reserve", beat.reserve), ("patience", beat.patience))
        if value
    ]
    if beat.position is not None:
        found.append(f"stronger: {beat.position}")
    if beat.mood is not None:
        found.append(felt(beat.mood))
    asks = [f"asks {named(scenario.agenda, issue, value)}" for issue, value in beat.asks.items()]
    return "\n".join([*found, *asks])


def levels(scenario: Scenario) -> Table:
    """What this persona comes to at each level of difficulty."""
    personas = {level: found.applied(scenario.buyer.persona) for level, found in DIFFICULTIES.items()}
    rows: dict[str, list[float]] = {
        "reserve": [found.reserve for found in personas.values()],
        "patience": [found.patience for found in personas.values()],
        "stage 2 from trust": [trust_asked(2, found.candour) for found in personas.values()],
        "stage 3 from trust": [trust_asked(3, found.candour) for found in personas.values()],
        "loses by pocketing": [found.pocketing for found in personas.values()],
        "reciprocity": [found.reciprocity for found in personas.values()],
        "sensitivity": [found.sensitivity for found in personas.values()],
        "gives up in a move": [found.stride for found in DIFFICULTIES.values()],
        "tactics it may play": [found.pressure for found in DIFFICULTIES.values()],
    }
    return Table(
        ("level", *map(str, personas)),
        [(name, *(f"{round(value, 3):g}" for value in values)) for name, values in rows.items()],
    )


GOOD = "a fifth to two thirds make a good talk"
"""What an author may take from the share of packages that suit both."""


def space(scenario: Scenario) -> Iterator[Block]:
    """The packages that suit both, and the one with most in it."""
    found = scenario.space
    suit, every = len(found.zopa), len(found.points)
    share = f" ({100 * suit / every:.0f} %; {GOOD})" if suit else ""
    yield Paragraph(f"Packages that suit both: {suit:,} of {every:,}{share}.")
    best = found.best_joint
    if best is None:
        return
    amounts = [
        money(cents, scenario.currency)
        for cents in (best.seller, found.seller_floor, best.buyer, found.buyer_floor)
    ]
    sold, least, bought, their_least = amounts
    yield Paragraph(
        f"The most for both together: {sold}{scenario.a_year} for the seller (walk-away {least}), "
        f"{bought} for the buyer (walk-away {their_least}), with these terms:"
    )
    yield Bullets([named(scenario.agenda, issue, value) for issue, value in best.package.items()])
    yield Paragraph(
        f"Signed, they come to an outcome of {deal_score(scenario, best.package)}: 100 would leave the buyer "
        f"nothing beyond its walk-away."
    )
    content = [point.seller for point in found.zopa if point.buyer >= scenario.target]
    if found.best_for_seller is not None and content:
        ends = (found.best_for_seller.seller, max(content))
        most, left = (money(cents, scenario.currency) for cents in ends)
        yield Paragraph(
            f"The most that the seller can get out of a deal: {most}{scenario.a_year}. "
            f"What a buyer who gets its target leaves: {left} at the most."
        )
