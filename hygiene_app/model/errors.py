"""Problems that the world causes, as codes and facts. Anything else that is raised is a bug.

`words` turns a code and its facts into a sentence that says what to do next; a test fails when
a code has no sentence in one of the four languages.
"""

from enum import StrEnum

Fact = str | int


class ErrorCode(StrEnum):
    """Every known problem. The value is also the key of its sentence (`error-<value>`)."""

    # signing in
    WRONG_PASSWORD = "wrong-password"
    HOST_UNKNOWN = "host-unknown"
    HOST_UNREACHABLE = "host-unreachable"
    NOT_IMAP = "not-imap"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_HOST = "certificate-host"
    CERTIFICATE_UNTRUSTED = "certificate-untrusted"
    TLS_FAILED = "tls-failed"
    STARTTLS_MISSING = "starttls-missing"
    SIGN_IN_REFUSED = "sign-in-refused"
    CONNECTION_LOST = "connection-lost"
    SERVER_REFUSED = "server-refused"
    THROTTLED = "throttled"
    # signing in by the browser
    OAUTH_CLIENT_NEEDED = "oauth-client-needed"
    OAUTH_PROVIDER_UNKNOWN = "oauth-provider-unknown"
    OAUTH_TIMED_OUT = "oauth-timed-out"
    OAUTH_DECLINED = "oauth-declined"
    OAUTH_ADMIN = "oauth-admin"
    OAUTH_EXPIRED = "oauth-expired"
    OAUTH_REFUSED = "oauth-refused"
    OAUTH_UNREACHABLE = "oauth-unreachable"
    OAUTH_NO_MAIL_ACCESS = "oauth-no-mail-access"
    SIGN_IN_FILE_INVALID = "sign-in-file-invalid"
    # accounts and input
    ADDRESS_INVALID = "address-invalid"
    HOST_NEEDED = "host-needed"
    SERVER_ELSEWHERE = "server-elsewhere"
    SERVER_UNSURE = "server-unsure"
    BROWSER_SIGN_IN = "browser-sign-in"
    APP_PASSWORD_NEEDED = "app-password-needed"
    NO_ACCOUNT = "no-account"
    ACCOUNT_EXISTS = "account-exists"
    ACCOUNT_UNKNOWN = "account-unknown"
    PASSWORD_NEEDED = "password-needed"
    FINDING_UNKNOWN = "finding-unknown"
    REASON_NEEDED = "reason-needed"
    PATH_UNREADABLE = "path-unreadable"
    FILE_KIND_UNKNOWN = "file-kind-unknown"
    # the mailbox and the dangerous path
    FOLDER_GONE = "folder-gone"
    FOLDER_UNKNOWN = "folder-unknown"
    MESSAGE_SUBSTITUTED = "message-substituted"
    READ_ONLY = "read-only"
    PAUSED = "paused"
    LOCAL_MAIL_MISSING = "local-mail-missing"
    LOCAL_MAIL_UNKNOWN = "local-mail-unknown"
    MESSAGE_CHANGED = "message-changed"
    MESSAGE_GONE = "message-gone"
    NO_TRASH = "no-trash"
    CANNOT_MOVE = "cannot-move"
    CANNOT_DELETE = "cannot-delete"
    NOT_VERIFIED = "not-verified"
    STRIP_SEALED = "strip-sealed"
    STRIP_NOTHING = "strip-nothing"
    STRIP_UNCLEAR = "strip-unclear"
    # keyring
    NO_KEYRING = "no-keyring"
    KEYRING_LOCKED = "keyring-locked"
    # store
    STORE_DAMAGED = "store-damaged"
    STORE_KEY_LOST = "store-key-lost"
    STORE_TOO_NEW = "store-too-new"
    STORE_BUSY = "store-busy"
    DISK_FULL = "disk-full"
    NOT_WRITABLE = "not-writable"
    # archive
    ARCHIVE_UNKNOWN_ITEM = "archive-unknown-item"
    ARCHIVE_DAMAGED = "archive-damaged"
    ARCHIVE_READ_BACK = "archive-read-back"
    ARCHIVE_NOT_SET_UP = "archive-not-set-up"
    ARCHIVE_EXISTS = "archive-exists"
    ARCHIVE_KEY_LOST = "archive-key-lost"
    ARCHIVE_BUSY = "archive-busy"
    ARCHIVE_TOO_NEW = "archive-too-new"
    ARCHIVE_MOVED = "archive-moved"
    ARCHIVE_TAKEN_OVER = "archive-taken-over"
    ARCHIVE_OLDER = "archive-older"
    ARCHIVE_NOT_SYNCED = "archive-not-synced"
    RECOVERY_CODE_WRONG = "recovery-code-wrong"
    RECOVERY_CODE_OTHER = "recovery-code-other"
    RECOVERY_CODE_REPLACED = "recovery-code-replaced"
    # policy and what IT sets
    POLICY_INVALID = "policy-invalid"
    MANAGED_INVALID = "managed-invalid"
    ACCOUNT_NOT_ALLOWED = "account-not-allowed"
    ACTION_NOT_ALLOWED = "action-not-allowed"
    PASSWORD_NOT_ALLOWED = "password-not-allowed"
    SETTING_LOCKED = "setting-locked"
    PERSON_UNCLEAR = "person-unclear"
    WORD_INDEX_OFF = "word-index-off"
    # requests of people
    CASE_UNKNOWN = "case-unknown"
    CASE_CLOSED = "case-closed"
    CASE_DAY = "case-day"
    CASE_EXTENDED = "case-extended"
    CASE_TOO_LATE = "case-too-late"
    CASE_REASON = "case-reason"
    CASE_MASK = "case-mask"
    CASE_MESSAGE = "case-message"
    CASE_UNDECIDED = "case-undecided"
    CASE_KIND = "case-kind"
    CASE_RESTRICTED = "case-restricted"
    # reading
    READER_UNAVAILABLE = "reader-unavailable"
    DEMO_FAILED = "demo-failed"


class KnownError(Exception):
    """The world is at fault: the user gets one sentence with what to do, and nothing is lost.

    Args:
        code: which problem it is.
        facts: what the sentence needs, such as `host`. They reach the user, never a log.
    """

    def __init__(self, code: ErrorCode, **facts: Fact) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: dict[str, Fact] = facts


class PreconditionFailed(KnownError):
    """The message is no longer the one that was reviewed: it is left alone."""


class Uncertain(KnownError):
    """A command was sent and its outcome could not be seen: look, never repeat."""
