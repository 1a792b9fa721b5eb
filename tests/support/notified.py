"""Run under `dbus-run-session`: a notification daemon, and one notification that it gets.

    python -m tests.support.notified click|later|dismiss|nothing|none

Prints what the daemon was asked to show, and what became of it, as JSON.
"""

import asyncio
import json
import sys
import threading
from typing import Annotated

from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusInt32, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

from hygiene_app.desktop.notify import notify
from hygiene_app.model.notice import Notice

NOTICE = Notice(app="Mail Hygiene", title="Time?", text="43 messages.", later="Next week")
WAIT = 0.5


Texts = Annotated[list[str], DBusSignature("as")]
Hints = Annotated[dict[str, object], DBusSignature("a{sv}")]


class Daemon(ServiceInterface):
    """Shows nothing, and does at once what a user would."""

    def __init__(self, act: str) -> None:
        super().__init__("org.freedesktop.Notifications")
        self.act = act
        self.asked: list[object] = []

    @dbus_method(name="GetCapabilities")
    def capabilities(self) -> Texts:
        return ["body", "actions"]

    @dbus_method(name="GetServerInformation")
    def information(self) -> Annotated[tuple[str, ...], DBusSignature("ssss")]:
        return ("played", "tests", "1", "1.2")

    @dbus_method(name="Notify")
    def show(
        self,
        app: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        summary: DBusStr,
        body: DBusStr,
        actions: Texts,
        hints: Hints,
        expires: DBusInt32,
    ) -> DBusUInt32:
        del replaces, icon, hints, expires
        self.asked = [app, summary, body, actions[1::2]]
        asyncio.get_running_loop().call_later(0.05, self._react, list(actions[::2]))
        return 7

    def _react(self, actions: list[str]) -> None:
        if self.act == "click":
            self.invoked(7, "default")
        elif self.act == "later":
            self.invoked(7, next(key for key in actions if key != "default"))
        elif self.act == "dismiss":
            self.closed(7, 2)

    @dbus_signal(name="ActionInvoked")
    def invoked(self, number: int, key: str) -> Annotated[tuple[int, str], DBusSignature("us")]:
        return (number, key)

    @dbus_signal(name="NotificationClosed")
    def closed(self, number: int, why: int) -> Annotated[tuple[int, int], DBusSignature("uu")]:
        return (number, why)


async def _serve(daemon: Daemon, ready: threading.Event) -> None:
    bus = await MessageBus().connect()
    bus.export("/org/freedesktop/Notifications", daemon)
    await bus.request_name("org.freedesktop.Notifications")
    ready.set()
    await asyncio.Event().wait()  # until the process ends


def main() -> None:
    """Show one notification to the daemon."""
    daemon = Daemon(sys.argv[1])
    if daemon.act != "none":
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(_serve(daemon, ready)), daemon=True).start()
        ready.wait(10)
    reaction = notify(NOTICE, WAIT)
    sys.stdout.write(json.dumps({"asked": daemon.asked, "reaction": reaction.value}))


if __name__ == "__main__":
    main()
