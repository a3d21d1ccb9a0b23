"""The flags of ``trainer scenario new``: one for every question that it asks."""

import argparse

FLAGS = {
    "title": "what the talk is called",
    "teaches": "what people learn from it",
    "position": "who is stronger: seller, buyer or balanced",
    "rounds": "how many rounds it has",
    "currency": "three letters, for example USD",
    "company": "the seller's company",
    "role": "the seller's role",
    "product": "what is sold",
    "unit": "what the price is for: seat/month, pallet, day",
    "units": "how many of them a year",
    "list": "the seller's list price for one",
    "their-opening": "the price that the buyer comes with",
    "walk-away": "the lowest price at which the seller would still sign",
    "cost": "what one costs the seller",
    "their-limit": "the highest price at which the buyer would still sign",
    "alternative": "what the seller does without a deal",
    "proof": "a fact that speaks for the seller",
    "must-tell": "what the buyer has a right to hear before signing",
    "buyer-name": "the buyer's name",
    "buyer-title": "the buyer's title",
    "buyer-company": "the buyer's company",
    "style": "how the buyer talks: plain, warm or blunt",
    "concern": "what worries the buyer, in their own words",
    "their-alternative": "what the buyer does without a deal",
    "situation": "what both sides know",
}
"""By flag what it says; the price's range is a flag of two values."""


def add_new(new: argparse.ArgumentParser) -> None:
    """All that ``trainer scenario new`` takes."""
    new.add_argument(
        "name", nargs="?", metavar="NAME", help="what the file is called; made of the title if left out"
    )
    for flag, text in FLAGS.items():
        new.add_argument(f"--{flag}", metavar="TEXT", help=text)
    new.add_argument(
        "--price",
        nargs=2,
        metavar=("LOW", "HIGH"),
        help="the lowest and the highest price that can be spoken of",
    )
    new.add_argument("--yes", action="store_true", help="ask nothing: what no flag says takes its default")
    new.add_argument(
        "--out", metavar="FILE", help="write it here, not to your own scenarios; - is standard output"
    )
    new.add_argument("--force", action="store_true", help="overwrite a file that is there")
    new.set_defaults(runs="authoring:new")
