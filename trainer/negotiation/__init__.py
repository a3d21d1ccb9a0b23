"""The vocabulary: issues, terms, packages, offers, acts, moves, payoffs and the frontier."""
