"""Puts the verbs together out of what they need from the world."""

from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.model.job import Job
from hygiene_app.model.managed import Company
from hygiene_app.model.status import Status
from hygiene_app.recognition.conversation import Conversation
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.case_package import CasePackage
from hygiene_app.workflow.cases import Cases
from hygiene_app.workflow.choices import Choices
from hygiene_app.workflow.company_protection import CompanyProtection
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.doctor import Doctor
from hygiene_app.workflow.erasure import Erase
from hygiene_app.workflow.expiry import Expiry
from hygiene_app.workflow.exposure import ExposureReport
from hygiene_app.workflow.intake import Intake
from hygiene_app.workflow.mail_ports import (
    BrowserSignIn,
    Credentials,
    Discover,
    OpenMailbox,
    ProbeMailbox,
    RecogniseMailFiles,
)
from hygiene_app.workflow.months import Months
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.pacing import Pacing
from hygiene_app.workflow.papers import Papers
from hygiene_app.workflow.person import FindPerson
from hygiene_app.workflow.person_package import PersonPackage
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Archive, Clock, Managed, MboxSpans, Paper, Reader, Resources
from hygiene_app.workflow.questions import Questions
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.record import Record
from hygiene_app.workflow.reminder import Reminder
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan
from hygiene_app.workflow.services import Services
from hygiene_app.workflow.simulation import Simulate
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.store_ports import (
    Store,
)
from hygiene_app.workflow.undo import Undo
from hygiene_app.workflow.word_index import WordIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything outside that the verbs need.

    Attributes:
        recogniser: gives recognition, always the same one.
        write_status: writes counts for IT; None where it did not ask for them.
        own_policy: text and path of the policy file of this profile, None where there is none.
        checkpoint: called with the name of every step of the dangerous path.
    """

    store: Store
    credentials: Credentials
    open_mailbox: OpenMailbox
    probe: ProbeMailbox
    discover: Discover
    browser: BrowserSignIn
    kind_of: RecogniseMailFiles
    reader: Reader
    mbox_spans: MboxSpans
    recogniser: Callable[[], Recogniser]
    conversation: Callable[[], Conversation]
    archive: Archive
    resources: Resources
    own_policy: Callable[[], tuple[str, str] | None]
    paper: Paper
    doctor: Doctor
    clock: Clock
    managed: Managed
    company: Company
    write_status: Callable[[Status], None] | None
    checkpoint: Callable[[str], None] = lambda _name: None


def assemble(
    world: World,
    *,
    profile: str,
    open_demo: Callable[[Job], Services] | None = None,
    close: Callable[[], None] = lambda: None,
) -> Services:
    """Return the verbs of one profile.

    Args:
        open_demo: starts the sample mailbox; None inside the demo.
        close: ends children, servers and connections.
    """
    store, clock = world.store, world.clock
    organisation = Organisation(
        company=world.company, managed=world.managed, settings=store.settings
    )
    months = Months(findings=store.findings, settings=store.settings, clock=clock)
    status = StatusReport(
        accounts=store.accounts,
        findings=store.findings,
        settings=store.settings,
        clock=clock,
        months=months,
        problems=len(world.managed.problems),
        write=world.write_status,
    )
    policies = Policies(
        settings=store.settings,
        matters=store.matters,
        resources=world.resources,
        own_file=world.own_policy,
        organisation=organisation,
    )
    accounts = AccountBook(
        accounts=store.accounts,
        credentials=world.credentials,
        probe=world.probe,
        open_mailbox=world.open_mailbox,
        discover=world.discover,
        browser=world.browser,
        kind_of=world.kind_of,
        identify=store.index.keyed_hash,
        company=world.company,
    )
    choices = Choices(
        accounts=accounts,
        open_mailbox=world.open_mailbox,
        index=store.index,
        settings=store.settings,
        company=world.company,
    )
    review = Review(
        findings=store.findings,
        index=store.index,
        journal=store.journal,
        settings=store.settings,
        quiet=store.quiet,
        matters=store.matters,
        policy=policies.effective,
        clock=clock,
    )
    word_index = WordIndex(
        words=store.words,
        index=store.index,
        archive=world.archive,
        reader=world.reader,
        settings=store.settings,
        organisation=organisation,
    )
    expiry = _expiry(world)
    archive = ArchiveAccess(
        archive=world.archive,
        accounts=store.accounts,
        open_mailbox=world.open_mailbox,
        index=store.index,
        journal=store.journal,
        expiry=expiry,
        clock=clock,
        checkpoint=world.checkpoint,
    )
    person = FindPerson(
        words=store.words,
        word_index=word_index,
        accounts=store.accounts,
        archive=world.archive,
        index=store.index,
        findings=store.findings,
    )
    package = PersonPackage(
        accounts=store.accounts,
        open_mailbox=world.open_mailbox,
        archive=world.archive,
        paper=world.paper,
        settings=store.settings,
    )
    dispose = _dispose(world, policies, expiry, status)
    pacing = Pacing(settings=store.settings, clock=clock, budget=world.company.budget)
    return Services(
        accounts=accounts,
        choices=choices,
        scan=_scan(world, accounts, choices, pacing, review, policies, status, word_index),
        word_index=word_index,
        person_package=package,
        case_package=CasePackage(package=package, reader=world.reader),
        person=person,
        cases=Cases(
            book=store.cases,
            person=person,
            index=store.index,
            archive=world.archive,
            matters=store.matters,
            clock=clock,
        ),
        review=review,
        months=months,
        dispose=dispose,
        erase=Erase(
            book=store.cases,
            accounts=store.accounts,
            findings=store.findings,
            index=store.index,
            dispose=dispose,
            expiry=expiry,
            archive=world.archive,
            policies=policies,
            clock=clock,
        ),
        archive=archive,
        undo=Undo(
            accounts=store.accounts,
            open_mailbox=world.open_mailbox,
            archive=archive,
            index=store.index,
            journal=store.journal,
            clock=clock,
            checkpoint=world.checkpoint,
        ),
        questions=Questions(
            findings=store.findings,
            matters=store.matters,
            review=review,
            policy=policies.effective,
            clock=clock,
        ),
        policies=policies,
        simulate=Simulate(findings=store.findings, clock=clock),
        exposure=ExposureReport(
            accounts=store.accounts,
            findings=store.findings,
            index=store.index,
            clock=clock,
        ),
        reminder=Reminder(
            findings=store.findings,
            settings=store.settings,
            clock=clock,
            organisation=organisation,
            status=status,
        ),
        organisation=organisation,
        status=status,
        pacing=pacing,
        recognise=RecogniseFiles(
            reader=world.reader, recogniser=world.recogniser, mbox_spans=world.mbox_spans
        ),
        doctor=world.doctor,
        journal=store.journal,
        record=Record(store.journal),
        papers=Papers(world.paper),
        settings=store.settings,
        resources=world.resources,
        clock=clock,
        profile=profile,
        is_demo=open_demo is None,
        open_demo=open_demo,
        close=close,
    )


def _scan(
    world: World,
    accounts: AccountBook,
    choices: Choices,
    pacing: Pacing,
    review: Review,
    policies: Policies,
    status: StatusReport,
    word_index: WordIndex,
) -> Scan:
    intake = Intake(
        reader=world.reader,
        recogniser=world.recogniser,
        conversation=world.conversation,
        index=world.store.index,
        findings=world.store.findings,
        quiet=world.store.quiet,
        clock=world.clock,
        words=word_index,
    )
    return Scan(
        accounts=accounts,
        open_mailbox=world.open_mailbox,
        intake=intake,
        choices=choices,
        protection=CompanyProtection(
            index=world.store.index, settings=world.store.settings, company=world.company
        ),
        pacing=pacing,
        review=review,
        policy=policies.effective,
        status=status,
    )


def _expiry(world: World) -> Expiry:
    return Expiry(
        archive=world.archive,
        index=world.store.index,
        journal=world.store.journal,
        settings=world.store.settings,
        clock=world.clock,
        checkpoint=world.checkpoint,
    )


def _dispose(world: World, policies: Policies, expiry: Expiry, status: StatusReport) -> Dispose:
    store = world.store
    return Dispose(
        accounts=store.accounts,
        open_mailbox=world.open_mailbox,
        archive=world.archive,
        findings=store.findings,
        index=store.index,
        journal=store.journal,
        policy=policies.effective,
        expiry=expiry,
        resources=world.resources,
        clock=world.clock,
        status=status,
        checkpoint=world.checkpoint,
    )
