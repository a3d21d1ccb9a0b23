"""Acts and offers to concessions, pressure, empathy and resentment."""
