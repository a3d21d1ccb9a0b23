"""The way to a model: its address, the client, and its answer read byte by byte."""
