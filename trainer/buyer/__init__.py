"""Ledger and scenario to the buyer's next move."""
