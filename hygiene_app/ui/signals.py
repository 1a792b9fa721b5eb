"""How pages and the frame talk without knowing each other."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """What kind of thing changed; whoever shows such things reloads.

    Signals:
        findings: something was found, decided or disposed of; the journal grew with it.
        archive: the archive was set up, or holds other things than before.
        accounts: a mailbox was added or removed.
        preferences: a setting changed, the policy among them.
    """

    findings = Signal()
    archive = Signal()
    accounts = Signal()
    preferences = Signal()


class Flow(QObject):
    """Wishes of a page that the window fulfils.

    Signals:
        page_wanted: another page (`PageName`) with a request (or None).
        disposal_wanted: a `DisposalPlan`, to be confirmed first.
        archive_wanted: set the archive up; carries what to call once it is.
        account_wanted: add a mailbox (shows the first run).
        first_run_ended: the first run is over, with or without a mailbox.
        sign_in_wanted: this account (its name) must be signed in to again.
        language_wanted: show everything in another language ("" for that of the system).
        demo_wanted: open the sample mailbox.
        demo_left: leave the sample mailbox for the user's own.
        count_known: how many messages are due, for the navigation.
        disposing: True when a disposal is about to start, False when it ended.
    """

    page_wanted = Signal(object, object)
    disposal_wanted = Signal(object)
    archive_wanted = Signal(object)
    account_wanted = Signal()
    first_run_ended = Signal()
    sign_in_wanted = Signal(str)
    language_wanted = Signal(str)
    demo_wanted = Signal()
    demo_left = Signal()
    count_known = Signal(int)
    disposing = Signal(bool)
