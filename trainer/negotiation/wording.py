from trainer.voice.terms import *
from trainer.voice.terms import issue_name, short, short_list, spoken, spoken_list
