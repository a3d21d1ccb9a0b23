"""Amounts of money for a sentence."""

from trainer.scenario.scenario import Scenario


def money(cents: int, currency: str) -> str:
    """An amount of money for a sentence, without cents."""
    sign = {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency, f"{currency} ")
    return f"{'-' if cents < 0 else ''}{sign}{abs(cents) / 100:,.0f}"


def a_year(cents: int, scenario: Scenario) -> str:
    """An amount as the scenario counts it: "$4,800 a year", or "$4,800" where that is the whole deal."""
    return f"{money(cents, scenario.currency)}{scenario.a_year}"
