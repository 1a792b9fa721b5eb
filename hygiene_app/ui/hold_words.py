"""Holds in words."""

from hygiene_app.model.policy import Hold
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word


def held(words: Words, hold: Hold) -> str:
    """Return what a hold leaves where it is."""
    said = []
    if hold.category is not None:
        said.append(category_word(words, hold.category, 2))
    if hold.person:
        said.append(words.say("ui-hold-of-person", person=hold.person))
    if hold.thread:
        said.append(words.say("ui-hold-of-thread"))
    if hold.text:
        said.append(words.say("ui-hold-of-text", text=hold.text))
    return " · ".join(said)


def why_held(words: Words, hold: Hold) -> str:
    """Return the reason of a hold, and when somebody should look at it again."""
    said = [hold.source]
    if hold.until is not None:
        said.append(words.say("ui-hold-until", date=hold.until))
    if hold.review is not None:
        said.append(words.say("ui-hold-review-on", date=hold.review))
    return " · ".join(said)
