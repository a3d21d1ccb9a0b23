"""What stands between a model and the screen: each sentence is judged before it is shown."""
