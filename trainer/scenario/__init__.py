"""Parties, persona and script as pure models."""
