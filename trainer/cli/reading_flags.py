"""Flags of the commands that read what others said."""

import argparse


def add_reading(command: argparse.ArgumentParser) -> None:
    """Who reads: offline unless told otherwise."""
    command.add_argument(
        "--reading",
        choices=["rules", "llm"],
        default="rules",
        help="llm: a model too, where rules are unsure; else offline",
    )


def add_sellers(command: argparse.ArgumentParser) -> None:
    """Who sells in a call that names people."""
    command.add_argument(
        "--seller",
        action="append",
        default=[],
        metavar="NAME",
        help="who sells in a call that names people; again for more than one",
    )


def add_about(command: argparse.ArgumentParser) -> None:
    """The scenario that a call is about, if there is one."""
    command.add_argument("--scenario", metavar="NAME", help="the scenario that plain text is about")
