"""What goes wrong with settings, in words for the user."""


class SettingError(Exception):
    """What is set does not lead to a voice; the message is one line that says what to set instead."""
