"""What is counted, and what shares come of it."""

import pytest

from trainer.accuracy.figures import OfferTally, Tally


def test_precision_recall_and_f1() -> None:
    tally = Tally()
    for found, there in ((True, True), (True, True), (True, False), (False, True), (False, False)):
        tally.count(found=found, there=there)
    figures = tally.figures
    assert figures.precision == pytest.approx(2 / 3)
    assert figures.recall == pytest.approx(2 / 3)
    assert figures.f1 == pytest.approx(2 / 3)
    assert figures.support == 3
    assert figures.plain() == {"precision": 0.667, "recall": 0.667, "f1": 0.667, "support": 3}


def test_of_nothing_there_is_no_share() -> None:
    assert Tally().figures.plain() == {"precision": None, "recall": None, "f1": None, "support": 0}
    missed = Tally()
    missed.count(found=False, there=True)
    assert (missed.figures.precision, missed.figures.recall, missed.figures.f1) == (None, 0.0, 0.0)


def test_an_offer_with_a_wrong_value_counts_as_false_and_as_missed() -> None:
    offers = OfferTally.empty()
    offers.count(found=True, there=True, right=True)
    offers.count(found=True, there=True, right=False)
    offers.count(found=False, there=False, right=False)
    offers.count(found=True, there=False, right=False)
    found = offers.plain()
    assert found["f1"] == 0.8
    assert found["value_right"] == found["exact"] == 0.5
    assert found["f1_value"] == 0.4
    assert found["false_offers"] == 0.5
