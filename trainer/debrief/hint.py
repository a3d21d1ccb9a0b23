"""A hint while the talk goes on: one question or trade to try, from what the seller can see by then.

The advice is a list in the order of a good coach: the person before the pressure, both before the terms.
It is made of the state alone, so the same state always gets the same hint.
"""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.debrief.lessons import ASKING
from trainer.debrief.seen import Seen, best_get, cheapest_give
from trainer.ledger.levels import ANSWER_WITHIN
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.reading import ConcernKind
from trainer.negotiation.wording import issue_spoken, joined, lowered
from trainer.session.state import State

ENOUGH_ASKED = 2
"""Questions that come before a first offer."""
ALSO_ASKING = "What else would have to be right for you to say yes?"

QUESTIONS = {
    Act.DEADLINE: "What happens on your side if it takes a little longer?",
    Act.ULTIMATUM: "That sounds final. What makes it so on your side?",
    Act.THREAT: "I would rather solve this than fight about it. What do you need?",
    Act.COMPETITOR: "You mention somebody else. What would you gain there, and what would you miss?",
    Act.AUTHORITY: "What would they need to see to say yes?",
    Act.SCARCITY: "What makes it so tight, and what would help?",
    Act.GUILT: "I hear that you expected more of us. What would put it right?",
    Act.BELITTLE: "Let us leave that aside. What is the point that matters to you?",
    Act.EXPLOIT: "That may be so. What would a fair deal look like to you?",
    Act.ASSUME_CLOSE: "Before we call it settled, which points are still open for you?",
    Act.ANGER: "I can hear that this makes you angry. What is behind it?",
    Act.PESTER: "You come back to this. What makes it so important?",
    Act.NIBBLE: "We agreed the terms as a whole. What could you do for me in return?",
    Act.EXTREME_ANCHOR: "How do you get to that number?",
    Act.STONEWALL: "I may have asked that badly. What can you tell me about it?",
}
"""A calm question to ask back, by tactic."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a coach would whisper before the seller's next line."""

    text: str
    why: str


def hint(state: State) -> Hint:
    """What to try next."""
    seen = Seen(state)
    return next((found for advise in ADVICE if (found := advise(seen)) is not None), None) or ask(seen)


def begin_and_end(seen: Seen) -> Hint | None:
    """Before the buyer has spoken, and once it is over."""
    if seen.state.ended is not None:
        return Hint("It is over. Look back at it in the debrief.", "Nothing can be said any more.")
    if not seen.bought:
        why = "What they begin with is often what weighs on them."
        return Hint(f"Let {seen.name} begin, and listen for a worry behind the words.", why)
    return None


def answer_concern(seen: Seen) -> Hint | None:
    """A feeling, worry or constraint that the buyer showed and nobody has taken up."""
    taken_up = {entry.opportunity_turn for entry in seen.ledger.empathy.entries}
    for said in reversed(seen.bought):
        since = sum(later.turn > said.turn for later in seen.sold)
        if since >= ANSWER_WITHIN or seen.state.agreed is not None:
            return None
        if said.turn in taken_up or not said.reading.concerns:
            continue
        concern = said.reading.concerns[-1]
        quote = quotable(concern.quote.split(". ")[0])
        why = "A worry that is answered builds trust; one that is let pass is held against you."
        if concern.kind is ConcernKind.FEELING:
            text = f'Before any number, name the feeling you hear in "{quote}", and ask what would help.'
        elif concern.kind is ConcernKind.CONSTRAINT:
            text = f'Before any number, show that you see why it binds them: "{quote}". Ask what would fit.'
        else:
            text = (
                f'Before any number, say back in your own words: "{quote}". Then ask what it means for them.'
            )
        return Hint(text, why)
    return None


def answer_pressure(seen: Seen) -> Hint | None:
    """A tactic in the buyer's last line."""
    entries = [
        entry for entry in seen.ledger.pressure.entries if entry.side is Side.BUYER and entry.answer is None
    ]
    if not entries or seen.shows is MoveKind.LAST_OFFER:
        return None
    why = "Pressure loses its weight when it is named without heat; a give straight after it invites more."
    if entries[-1].repeated % 2:
        return Hint("They push with it again. Say calmly what you can do, for what, and why.", why)
    return Hint(f'Name the pressure calmly, and ask: "{QUESTIONS[entries[-1].tactic]}"', why)


def first_question(seen: Seen) -> Hint | None:
    """Nothing has been asked yet."""
    return ask(seen) if seen.questions == 0 and not seen.late and seen.state.agreed is None else None


def tell(seen: Seen) -> Hint | None:
    """About to agree, and something that the buyer has a right to know is untold."""
    if not seen.near:
        return None
    for fact in seen.state.scenario.seller.facts:
        if fact.must_tell and not seen.ledger.told(fact.id):
            why = "They have a right to hear it before they sign; heard afterwards it costs you their trust."
            return Hint(f"Before you sign, tell {seen.name}: {printable(fact.text)}", why)
    return None


def confirm(seen: Seen) -> Hint | None:
    """Terms are agreed."""
    if seen.state.agreed is None:
        return None
    why = "Whoever goes on bargaining after the handshake pays for it with the relationship."
    return Hint("You have an agreement. Say the terms once more, thank them, and add nothing.", why)


def close(seen: Seen) -> Hint | None:
    """Time is nearly up: the buyer's terms against the seller's walk-away and target."""
    if not seen.late or seen.theirs is None:
        return None
    scenario, worth = seen.state.scenario, seen.cents(seen.theirs)
    over = worth - scenario.floors[Side.SELLER]
    short = round(scenario.seller.target * 100) - worth
    get = best_get(seen, seen.theirs)
    wish = seen.say(get[0], get[1]) if get else None
    if over < 0:
        why = f"Their terms are {seen.money(-over)}{seen.state.scenario.a_year} below your walk-away."
        if wish is None or seen.asks_back:
            return Hint("Ask what else could move, and be ready to leave in good grace.", why)
        return Hint(f"Say openly that you can't sign this, and ask for {wish}.", why)
    why = f"Their terms are {seen.money(over)}{seen.state.scenario.a_year} above your walk-away, " + (
        f"{seen.money(short)} short of your target." if short > 0 else "and reach your target."
    )
    if short <= 0 or wish is None or seen.asks_back:
        return Hint("Close: say yes to their terms, and say what you value in them.", why)
    return Hint(f"Close, or ask back one thing and sign: {wish}.", why)


def trade(seen: Seen) -> Hint | None:
    """A give without a get, made or asked for: tie it to something."""
    if seen.traded or not seen.sold:
        return None
    gave = seen.gave_for_nothing
    asked = [issue for issue in seen.bought[-1].reading.asked_issues if issue in seen.state.scenario.agenda]
    if not gave and not asked:
        return None
    agenda = seen.state.scenario.agenda
    give = cheapest_give(seen, seen.theirs) if seen.theirs else None
    get = best_get(seen, seen.theirs, beside=(*gave, *(give[:1] if give else ()))) if seen.theirs else None
    if gave and get:
        moved = joined([issue_spoken(agenda, issue) for issue in gave])
        line = f"I have moved on {moved}. Could we settle on {seen.say(get[0], get[1])}?"
        worth = f"{seen.money(get[2])}{seen.state.scenario.a_year}"
        why = f"You gave without a condition; this is worth {worth} to you."
        return Hint(f'Ask for something back: "{line}"', why)
    if give and get:
        line = f"If we settle on {seen.say(get[0], get[1])}, I can do {seen.say(give[0], give[1])}."
        cost = (
            f"costs you {seen.money(give[2])}{seen.state.scenario.a_year}"
            if give[2] > 0
            else "costs you nothing"
        )
        return Hint(f'Tie it: "{line}"', f"The give {cost}, the get is worth {seen.money(get[2])} to you.")
    if seen.asks_back:
        return None
    on = joined([issue_spoken(agenda, issue) for issue in gave or asked])
    why = "A give that is tied to something gets an answer; one for nothing is pocketed."
    return Hint(f'Ask: "What could you do for me if I move on {on}?"', why)


def argue(seen: Seen) -> Hint | None:
    """An own fact as a reason for the number, where the last line did not bring one already."""
    state = seen.state
    first = seen.ledger.positions.made[Side.SELLER] == 0
    facts = state.scenario.seller.facts
    just_told = bool(seen.sold) and not {fact.id for fact in facts}.isdisjoint(seen.sold[-1].reading.topics)
    if just_told or (first and seen.questions < ENOUGH_ASKED):
        return None
    for fact in facts:
        if not fact.must_tell and not seen.ledger.told(fact.id):
            with_what = "a whole package as your first offer" if first else "your number"
            why = "A number with a reason can be checked and passed on; one without is only a demand."
            return Hint(f"Give a reason with {with_what}: {printable(fact.text)}", why)
    return None


def ask(seen: Seen) -> Hint:
    """An open question about what the seller does not know yet, another one each time."""
    unknown = [
        f"Ask an open question. You don't know yet {lowered(printable(line)).rstrip('.?! ')}."
        for line in seen.state.scenario.seller.unknown
    ]
    asking = [*unknown, f'Ask: "{ASKING}"', f'Ask: "{ALSO_ASKING}"']
    why = "What matters to them and costs you little is where a better deal for both of you comes from."
    return Hint(asking[seen.questions % len(asking)], why)


ADVICE: tuple[Callable[[Seen], Hint | None], ...] = (
    begin_and_end, answer_concern, answer_pressure, first_question, tell, confirm, close, trade, argue,
)  # fmt: skip
"""What to advise, the most urgent first."""
