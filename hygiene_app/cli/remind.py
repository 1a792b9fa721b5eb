"""`remind`: a notification when a review is due; the schedule of the system runs it every day."""

import argparse

from hygiene_app.cli.language import language_of
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.notice import Notice, Reaction
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import Words

_WAIT = 600.0
"""Seconds in which a click on the notification still opens the window."""


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Notify if it is time, and open the review on a click; else say nothing."""
    services = launch.services(arguments.profile)
    try:
        look = services.reminder.look()
        shown = look.now or (arguments.now and look.due > 0)
        if shown:
            services.reminder.reminded()
        words = load(language_of(services), services.resources)
    finally:
        services.close()  # nothing is kept open while the notification stands on the screen
    reaction = launch.notify(_notice(words, look.due), _WAIT) if shown else None
    if reaction is Reaction.PUT_OFF:
        _put_off(launch, arguments)
    if out.as_json:
        next_on = look.next_on.isoformat()
        told = reaction.value if reaction else None
        out.document("remind", {"due": look.due, "next_on": next_on, "notice": told})
    elif reaction is Reaction.NOT_SHOWN:
        out.note("This desktop shows no notifications.")
    elif arguments.now and not shown:
        out.line("Nothing is due.")
    return launch.window(arguments.profile) if reaction is Reaction.OPENED else 0


def _put_off(launch: Launch, arguments: argparse.Namespace) -> None:
    services = launch.services(arguments.profile)
    try:
        services.reminder.put_off()
    finally:
        services.close()


def _notice(words: Words, due: int) -> Notice:
    return Notice(
        app=words.say("reminder-app"),
        title=words.say("reminder-title"),
        text=words.say("reminder-text", count=due),
        later=words.say("reminder-later"),
    )
