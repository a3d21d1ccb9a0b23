"""Finds, loads and checks scenario and phrase files."""
