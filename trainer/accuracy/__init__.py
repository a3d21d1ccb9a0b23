"""The reader measured on labelled talk: precision, recall and F1, and what people reach among themselves."""
