"""One session as it is practised: begun, taken up, looked at; shared by the screens and the plain lines."""
