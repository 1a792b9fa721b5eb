# Words for the values of the model.

-product = Mail Hygiene

## Category: without the number, which stands before it

category-cv =
    { $count ->
        [one] CV
       *[other] CVs
    }
category-quote =
    { $count ->
        [one] quote
       *[other] quotes
    }
category-identity_document =
    { $count ->
        [one] identity document
       *[other] identity documents
    }
category-national_number =
    { $count ->
        [one] national number
       *[other] national numbers
    }
category-health =
    { $count ->
        [one] health document
       *[other] health documents
    }
category-payroll =
    { $count ->
        [one] payroll document
       *[other] payroll documents
    }
category-bank_details =
    { $count ->
        [one] message with bank details
       *[other] messages with bank details
    }
category-criminal_record =
    { $count ->
        [one] criminal record extract
       *[other] criminal record extracts
    }
category-contract =
    { $count ->
        [one] contract
       *[other] contracts
    }
category-credentials =
    { $count ->
        [one] message with a password
       *[other] messages with a password
    }
category-invoice =
    { $count ->
        [one] invoice
       *[other] invoices
    }

## Certainty

certainty-certain = certain
certainty-likely = likely
certainty-possible = possible

## Verdict

verdict-due = No longer needs to be here
verdict-soon = Soon
verdict-later = Later
verdict-keep = Keep
verdict-unknown = No period known

## What a period rests on; starts a sentence

basis-law = Law
basis-guidance = Guidance
basis-practice = Practice
basis-company = Company rule

## Lengths of time

period-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
period-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
period-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
period-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
period-calendar-years =
    { $count ->
        [one] { $count } calendar year
       *[other] { $count } calendar years
    }

## Sizes; the amount is written out

size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
size-kilobytes = { $amount } kB
size-megabytes = { $amount } MB
size-gigabytes = { $amount } GB
size-terabytes = { $amount } TB

## Action: what a button does

action-archive = Move to archive
action-trash = Move to Trash
action-delete = Delete for good
action-strip = Take attachments out

## JournalAction: what was done

journal-archive = Archived
journal-trash = Moved to Trash
journal-delete = Deleted for good
journal-strip = Attachments taken out
journal-restore = Restored
journal-undo = Undone
journal-expire = Expired and destroyed in the archive
journal-keep = Kept
journal-not-this = Was something else

## OutcomeCode: how it ended for one message

outcome-done = Done and verified
outcome-already-gone = Was already gone
outcome-changed = Changed meanwhile, left in place
outcome-failed = Did not succeed
outcome-uncertain = Not certain yet, we will look at the next start
outcome-not-started = Not started
outcome-interrupted = Interrupted, it is still in your mailbox

## ArchiveProblem: what a check of the archive found

archive-problem-object-missing = This message is missing from the archive. Restore it from a backup.
archive-problem-object-damaged = This message in the archive is damaged. Restore it from a backup.
archive-problem-object-unknown = The archive holds a file that is in no list. Ask IT to have a look.
archive-problem-key-missing = The key of this message is missing. Restore the archive from a backup.
archive-problem-rolled-back = This archive is older than the last one we saw. Restore the latest copy.
archive-problem-head-damaged = The head of the archive is damaged. Restore the archive from a backup.
archive-problem-not-synced = This file is here in name only. Wait until synchronising is finished.
archive-problem-conflict-copy = Synchronising made a second copy. Let only one computer write into this archive.
archive-problem-other-computer = Another computer has written into this archive. Go on there, or open it here with your recovery code.

## Step: what a job is busy with

step-connecting = Connecting
step-listing = Looking at folders
step-reading = Reading messages
step-disposing = Clearing messages
step-restoring = Restoring messages
step-verifying = Verifying
step-exporting = Exporting
step-preparing = Preparing
step-signing-in = Signing in through the browser
step-waiting = The mail server asks us to wait a moment

folder-use-read = is read
folder-use-skip = is left out
folder-use-protect = protected, never opened

## ServerSource: who says that this is the mail server

server-it-file = Set up by IT.
server-provider = Found at your provider.
server-table = This is the server of your provider.
server-mx = The mail of your domain goes to this server’s provider.
server-guess = We tried the usual names, and this one answers.

## FolderRole

folder-inbox = Inbox
folder-sent = Sent
folder-drafts = Drafts
folder-trash = Trash
folder-junk = Junk
folder-archive = Archive
folder-all = All mail
folder-other = Other folder

## UnreadableReason: why an attachment or message could not be read

unreadable-password = This attachment has a password. We could not read it.
unreadable-damaged = This attachment is damaged. We could not read it.
unreadable-format = We cannot read this kind of file. Have a look at it yourself.
unreadable-image = This is a photo or a scan. We read no text in it. Have a look at it yourself.
unreadable-no-text = There is no readable text in this attachment. Have a look at it yourself.
unreadable-too-large = This attachment is too large to read. Have a look at it yourself.
unreadable-too-deep = This attachment lies too deep inside other files. Have a look at it yourself.
unreadable-timed-out = Reading this attachment took too long. Have a look at it yourself.
unreadable-crashed = Reading this attachment failed. Have a look at it yourself, with care if you did not expect it.
unreadable-memory = Reading this attachment takes too much memory. Have a look at it yourself.
unreadable-empty = This attachment is empty.
unreadable-missing = The mail server did not hand over this attachment. Scan again later.
unreadable-structure = This message is built in a way that we could not read. Have a look at it yourself.
unopened = Nothing could be opened here: a link to nowhere, or a file or folder closed to you.

## NoteCode: what people should know of a mailbox

note-trash-safe = Messages can be moved to the Trash ({ $folder }) one at a time, without touching others.
note-trash-by-name = Messages can be moved to the Trash one at a time. The server does not say which folder that is; going by its name, we use { $folder }.
note-trash-missing = We see no Trash folder here, so we do not offer moving messages to it. Create one in your mail program.
note-trash-unsafe = The server has neither MOVE nor UIDPLUS. Moving one message could touch others, so we do not offer it.
note-delete-safe = Single messages can be deleted for good, without touching others.
note-delete-unsafe = Deleting a single message for good could touch others here, so we do not offer it.
note-read-only = We can only look at this mailbox. We change nothing in it.
note-gmail-labels = Gmail shows a message once under each of its labels. We read it once, in { $folder }.
note-gmail-deletion = Deleting for good goes through the Trash, because elsewhere Gmail only takes off a label. Afterwards we check that the message is gone from all of Gmail.
note-gmail-all-hidden = Gmail does not show “All mail” to mail programs. Archived messages without a label stay hidden from us. Switch on “Show in IMAP” for it in the Gmail settings, under Labels.
note-gmail-trash-hidden = Gmail does not show the Trash to mail programs, so we cannot remove anything. Switch on “Show in IMAP” for it in the Gmail settings, under Labels.
note-gmail-folder-limit = Gmail shows exactly { $count } messages in { $folder }. There is probably a limit, and older messages stay hidden from us. Lift it in the Gmail settings, under Forwarding and POP/IMAP.
note-exchange-recoverable = What is deleted for good disappears from your mailbox. Your IT may still be able to restore it for 14 to 30 days, longer if a legal hold applies.
note-exchange-throttles = Exchange slows down programs that ask a lot. We then wait as long as it wants, and go on where we stopped.
note-exchange-files = We do not read the folder { $folder }: it holds copies of attachments, not messages.
