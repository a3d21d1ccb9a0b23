"""Terms set by keys: an offer made, a reading corrected before it counts."""

import json
from typing import Any

from textual.app import App

from tests.building import AGENDA, OPENINGS, SELLER
from tests.tui.conftest import HOSTILE, SESSION, Play, kinds, log_of, said, staged
from tests.tui.test_table import ASKED, OFFER, reading
from trainer.negotiation.acts import Act
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.practice.correcting import Does, Meant
from trainer.store.store import Store
from trainer.tui.terms import Terms


class Dialog(App[None]):
    """The dialog alone, and what came of it."""

    def __init__(self, meant: Meant, line: str = "") -> None:
        super().__init__()
        self.meant = meant
        self.line = line
        self.found: list[Meant | None] = []

    def on_mount(self) -> None:
        self.push_screen(Terms("How?", self.line, self.meant, AGENDA, OPENINGS[SELLER]), self.found.append)


def corrected(store: Store) -> list[dict[str, Any]]:
    records = [json.loads(line) for line in store.data(SESSION).decode().splitlines()]
    return [record for record in records if record["kind"] == "corrected"]


async def test_terms_are_chosen_changed_and_taken_out_by_keys() -> None:
    app = Dialog(Meant(Does.OFFERS))
    async with staged(app, 90, 20) as stage:
        assert "› price" in stage.text, "with nothing named yet it begins at the first issue"
        await stage.press("right")
        assert "$100" in stage.text, "a term begins where the seller stands"
        await stage.press("left", "shift+left", "down", "right", "right", "space", "down", "left", "left")
        for words in ("$89", "net-15 asked in return", "copy offered"):
            assert words in stage.text, words
        await stage.press("delete", "enter")
    assert app.found == [Meant(Does.OFFERS, {"price": 89, "days": 15}, frozenset({"days"}))]


async def test_digits_type_a_number_and_wrong_ones_are_said() -> None:
    app = Dialog(Meant(Does.OFFERS))
    async with staged(app, 90, 20) as stage:
        await stage.press(*"95.5")
        assert "95.5_" in stage.text
        await stage.press("down", *"900", "down")
        assert "payment days can be" in stage.text
        assert "› payment days" in stage.text, "and the row stays to be mended"
        await stage.press(*"45", "backspace", "backspace", *"30", "enter")
    assert app.found == [Meant(Does.OFFERS, {"price": 95.5, "days": 30})]


async def test_an_offer_of_nothing_is_not_done() -> None:
    app = Dialog(Meant(Does.OFFERS))
    async with staged(app, 90, 20) as stage:
        await stage.press("enter")
        assert "Something has to be offered" in stage.text
        await stage.press("right", "space", "enter")
        assert "Something has to be offered" in stage.text
        await stage.press("escape")
    assert app.found == [None]


async def test_a_line_can_be_a_yes_or_a_goodbye_or_nothing_of_it() -> None:
    for keys, does in (("right", Does.ACCEPTS), ("left", Does.NOTHING)):
        app = Dialog(Meant(Does.OFFERS, {"price": 90}, frozenset()), "90, or so")
        async with staged(app, 90, 20) as stage:
            assert "“90, or so”" in stage.text
            await stage.press(keys, "enter")
        assert app.found == [Meant(does, {"price": 90}, frozenset())]


async def test_what_is_asked_outside_the_agenda_is_shown_and_kept() -> None:
    offer = Offer(terms={"price": 90}, condition=Condition(other="sign by Friday"))
    app = Dialog(Meant.of(Reading(offer=offer)))
    async with staged(app, 90, 20) as stage:
        assert "sign by Friday" in stage.text
        await stage.press("down", "left", "enter")
    (found,) = app.found
    assert found is not None
    assert found.offer(AGENDA) == Offer(terms={"price": 89}, condition=offer.condition)


async def test_hostile_lines_and_names_are_text_in_it() -> None:
    offer = Offer(terms={"price": 90}, condition=Condition(other=HOSTILE))
    app = Dialog(Meant.of(Reading(offer=offer)), HOSTILE)
    async with staged(app, 90, 24) as stage:
        assert stage.text.count("[@click=app.exit]x[/]") == 2
        stage.only_prints()


async def test_it_fits_a_small_terminal() -> None:
    app = Dialog(Meant(Does.OFFERS, {"price": 90}))
    async with staged(app, 40, 10) as stage:
        await stage.resize(20, 5)
        await stage.resize(80, 24)
        await stage.press("enter")
    assert len(app.found) == 1


async def test_an_offer_made_by_keys_stands_in_the_prompt_and_is_said_by_enter(
    play: Play, store: Store
) -> None:
    async with play(lines=ASKED) as stage:
        await stage.press("ctrl+o", *"95", "down", "right", "space", "enter")
        assert stage.prompt.text == "/offer price=95 if term_months=36"
        assert len(said(store)) == 3, "nothing has been said yet"
        await stage.press("enter")
        assert said(store)[3] == "/offer price=95 if term_months=36"


async def test_a_correction_is_kept_before_the_buyer_moves_and_is_what_is_answered(
    play: Play, store: Store
) -> None:
    async with play(lines=ASKED) as stage:
        stage.send(*OFFER, "ctrl+r")
        await stage.settle()
        assert isinstance(stage.app.screen, Terms)
        await stage.press("down", *"99", "down", "space", "enter")
        assert kinds(store)[-4:] == ["said", "corrected", "moved", "said"]
        assert said(store)[3] == OFFER
        (event,) = corrected(store)
        wanted = {"terms": {"price": 99}, "condition": {"terms": {"term_months": 36}}}
        assert event["reading"]["offer"] == wanted
        state = stage.table.sitting.state
        assert state.utterances[3].reading.offer == Offer.model_validate(wanted)
        assert state.ledger.positions.standing[SELLER]["price"] == 104, "a conditional offer is not firm"
        assert "aside: read: price $99 if term 36 months" in stage.talk
        assert stage.prompt.text == ""


async def test_confirmed_as_it_was_read_it_is_no_correction(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.write("I hear you. 96 if you sign by Friday.")
        await stage.press("ctrl+r", "enter")
        assert corrected(store) == []
        heard = stage.table.sitting.state.utterances[3].reading
        assert heard.offer is not None
        assert heard.offer.condition is not None
        assert heard.offer.condition.other is not None


async def test_an_uncertain_yes_can_be_said_to_be_none(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.enter("that works for me")
        await stage.press("ctrl+r")
        assert Does.ACCEPTS.value in stage.text
        await stage.press("right", "right", "enter")
        (event,) = corrected(store)
        assert Act.ACCEPT.value not in {found["act"] for found in event["reading"].get("acts", [])}
        assert not stage.table.sitting.over


async def test_a_yes_is_asked_about_before_it_signs_also_with_a_wish_on_top(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        before = said(store)
        await stage.write("Deal. One more thing: could you sign for 36 months?")
        await stage.press("enter")
        assert "This signs" in stage.text
        assert said(store) == before


async def test_a_correction_the_disk_does_not_take_leaves_the_line_as_read(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        log_of(stage).fails = {"corrected"}
        await stage.write(OFFER)
        await stage.press("ctrl+r", "down", *"99", "enter")
        assert any("answer the line as it was read; F5 takes it back." in line for line in stage.talk)
        assert said(store)[3] == OFFER
        assert stage.table.sitting.state.utterances[3].reading.offer == Offer(
            terms={"price": 95, "term_months": 36}
        )


async def test_without_a_line_there_is_nothing_to_correct(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+r")
        assert "Type a line first" in reading(stage)
        await stage.enter("/offer nothing")
        await stage.press("ctrl+r")
        assert not isinstance(stage.app.screen, Terms)
        assert "no issue" in reading(stage)
