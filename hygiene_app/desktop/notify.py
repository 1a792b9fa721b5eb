"""Notifications of the operating system: the door to desktop-notifier."""

import asyncio
import logging

from hygiene_app.model.notice import Notice, Reaction

log = logging.getLogger(__name__)


def notify(notice: Notice, wait: float) -> Reaction:
    """Show a notification and wait so many seconds for a click on it.

    Returns `NOT_SHOWN` where this desktop shows none: there is nothing to be done about that.
    """
    logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL)  # it logs what it shows
    # the library keeps to asyncio; its loop lives no longer than this call
    return asyncio.run(_shown(notice, wait))


async def _shown(notice: Notice, wait: float) -> Reaction:
    from desktop_notifier import Button, DesktopNotifier

    answer: asyncio.Future[Reaction] = asyncio.get_running_loop().create_future()
    sent = asyncio.Event()

    def answered(reaction: Reaction) -> None:
        if not answer.done():
            answer.set_result(reaction)

    # it tells no failure; only what was handed over is told
    await DesktopNotifier(app_name=notice.app).send(
        title=notice.title,
        message=notice.text,
        buttons=(Button(title=notice.later, on_pressed=lambda: answered(Reaction.PUT_OFF)),),
        on_dispatched=sent.set,
        on_clicked=lambda: answered(Reaction.OPENED),
        on_dismissed=lambda: answered(Reaction.SHOWN),
    )
    if not sent.is_set():
        log.info("this desktop shows no notification")
        return Reaction.NOT_SHOWN
    try:
        return await asyncio.wait_for(answer, wait)
    except TimeoutError:
        return Reaction.SHOWN
