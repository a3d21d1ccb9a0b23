"""The figures as tables for people, each with how to take it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.accuracy.human import CASINO_ALPHA
from trainer.debrief.blocks import Block, Heading, Paragraph, Table
from trainer.perception.measured import WEAK

TITLES = {
    "lines": "Lines of sales talk, each act by itself",
    "craigslist": "Haggles over one price (CraigslistBargain)",
    "interviews": "Job interviews over five issues: the terms that the talk names",
    "casino": "Strategies of campers dividing supplies (CaSiNo)",
}
ADVISORY = "advisory"
HEAD = ("", "precision", "recall", "F1", "there", "people agree", "")


def tables(sets: Mapping[str, Mapping[str, Any]]) -> Iterator[Block]:
    """All sets of data that were measured, one after the other."""
    for name, title in TITLES.items():
        found = sets.get(name)
        if found is not None:
            yield Heading(title)
            if found.get("data"):
                yield Paragraph(found["data"])
            yield from of_set(found)


def of_set(found: Mapping[str, Any]) -> Iterator[Block]:
    """One set's labels, offers and agreements, whatever of them was measured."""
    labels = found["labels"]
    if labels:
        rows = [row(label, figures) for label, figures in labels.items()]
        yield Table(HEAD, rows)
        if found["macro_f1"] is not None:
            yield Paragraph(f"Mean F1 over the labels that count: {found['macro_f1']:.3f}.")
    rows = [row(part, found[part]) for part in ("offers", "accepts", "rejects") if found[part]]
    if rows and not labels:
        yield Table(HEAD, rows)
    offers = found["offers"]
    if offers:
        yield Paragraph(
            f"Offers: {percent(offers['exact'])} of those there are read right in every value; in "
            f"{percent(offers['false_offers'])} of the lines without one an offer is read. "
            f"F1 where a wrong value counts as no find: {number(offers['f1_value'])}."
        )
    agreed = found["agreed"]
    if agreed:
        yield Paragraph(
            f"The agreed price is read from the talk alone in {agreed['right']} of {agreed['support']} deals "
            "in which it is said."
        )
    if found.get("issues"):
        yield Table(
            ("", "entered", "named in the talk", "read alike"),
            [
                (issue, str(named["entered"]), percent(named["coverage"]), percent(named["agreement"]))
                for issue, named in found["issues"].items()
            ],
        )
    relationship = found["relationship"]
    if relationship:
        yield from of_relationship(relationship)


def of_relationship(found: Mapping[str, Any]) -> Iterator[Block]:
    """How tracked feelings go with what people said of them, beside what points and length tell alone."""
    rows = [
        (
            "how they like the other",
            signed(found["rho_likeness"]),
            between(found["interval_likeness"]),
            signed(found["points_alone"]["likeness"]),
            signed(found["lines_alone"]["likeness"]),
        ),
        (
            "how satisfied they are",
            signed(found["rho_satisfaction"]),
            between(found["interval_satisfaction"]),
            signed(found["points_alone"]["satisfaction"]),
            signed(found["lines_alone"]["satisfaction"]),
        ),
    ]
    yield Paragraph(
        f"What {found['n']} people said afterwards against their tracked feelings, as Spearman's rho:"
    )
    yield Table(("", "tracked", "95 % between", "points alone", "lines alone"), rows)
    yield Paragraph(f"Tracked resentment with how they like the other: {signed(found['rho_resentment'])}.")
    if found["effects"]:
        yield Paragraph(
            "How much more or less the other is liked where this was in their words or doings, in standard "
            "deviations: by itself, and net of points and length. Neither need be the cause."
        )
        yield Table(
            ("", "people", "by itself", "net", "±"),
            [
                (
                    name.replace("_", " "),
                    str(one["people"]),
                    signed(one["raw"]),
                    signed(one["net"]),
                    number(one["error"]),
                )
                for name, one in sorted(found["effects"].items(), key=lambda item: item[1]["net"])
            ],
        )


def row(label: str, figures: Mapping[str, Any]) -> tuple[str, ...]:
    """One label's figures; what is found too seldom or too freely is marked."""
    human = CASINO_ALPHA.get(label)
    return (
        label.replace("_", " "),
        number(figures["precision"]),
        number(figures["recall"]),
        number(figures["f1"]),
        str(figures["support"]),
        f"alpha {human:.2f}" if human is not None else "",
        ADVISORY if figures["f1"] is not None and figures["f1"] < WEAK else "",
    )


def number(share: float | None) -> str:
    """A share to two places; a dash where there is none."""
    return "-" if share is None else f"{share:.2f}"


def signed(share: float | None) -> str:
    """A number to two places with its sign; a dash where there is none."""
    return "-" if share is None else f"{share:+.2f}".replace("-", "−")


def between(interval: Sequence[float] | None) -> str:
    """Both ends of an interval."""
    return "-" if interval is None else " and ".join(signed(end) for end in interval)


def percent(share: float | None) -> str:
    """A share in per cent, to one place where it is not round."""
    return "-" if share is None else f"{share * 100:.1f} %".replace(".0 %", " %")
