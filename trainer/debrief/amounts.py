"""Amounts of money for a sentence."""


def money(cents: int, currency: str) -> str:
    """An amount of money for a sentence, without cents."""
    sign = {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency, f"{currency} ")
    return f"{'-' if cents < 0 else ''}{sign}{abs(cents) / 100:,.0f}"
