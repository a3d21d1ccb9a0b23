"""Events, the fold over them, and the turn."""
