"""What a model is told: the instructions, the direction for a turn, and what that costs."""
