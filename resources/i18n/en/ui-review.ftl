# The review page.

ui-findings = What was found
ui-groups = By category
ui-evidence = Why this is in the list
ui-all-groups = Everything
ui-group-detail = since { $oldest } · { $size }
ui-group-row = { $name }, { $count }, { $detail }
ui-why = { $category } · { $certainty }
ui-column-sender = Sender
ui-column-subject = Subject
ui-column-received = Received
ui-column-why = Why
ui-column-size = Size
ui-row =
    { $ticked ->
        [yes] Selected. { $category }, { $certainty }, from { $sender }, { $subject }, received { $received }, { $size }. { $verdict }.
       *[no] { $category }, { $certainty }, from { $sender }, { $subject }, received { $received }, { $size }. { $verdict }.
    }
ui-row-waiting = Still being read

## Filter

ui-filter-view = What to show
ui-view-due = Due now
ui-view-soon = Soon no longer needed
ui-view-open = Everything found
ui-view-kept = Kept or set aside
ui-filter-certainty = How certain
ui-any-certainty = Any certainty
ui-only-certainty = Only { $certainty }
ui-filter-account = Mailbox
ui-every-account = Every mailbox
ui-filter-text = Filter: sender, subject, attachment
ui-select = Select
ui-select-all =
    { $count ->
        [one] The only one in this list
       *[other] All { $count } in this list
    }
ui-select-certain = The certain ones in this list
ui-select-sender = All of the same sender
ui-select-others = The others
ui-select-none = None
ui-list-count =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
ui-no-match = Nothing matches this filter
ui-clear-filter = Clear the filter
ui-nothing-due = Nothing here is due
ui-nothing-due-detail = What is found later appears here once its time has come.
ui-nothing-soon = No retention period ends in the coming weeks
ui-nothing-open = Nothing was found
ui-nothing-kept = You have kept or set aside nothing
ui-to-overview = To the overview

## Evidence

ui-nothing-chosen = Choose a message to see why it is in the list.
ui-why-seen = Why we think so
ui-all-reasons = Show all { $count } reasons
ui-evidence-unknown = An earlier version of this program saw a sign of it
ui-how-long = How long to keep it
ui-direction-received = From { $sender }
ui-direction-sent = Sent by { $sender }
ui-direction-internal = Within the company, from { $sender }
ui-sent-to = To { $people }
ui-received = Received on { $date }, { $ago }
ui-ago-days =
    { $count ->
        [0] today
        [1] yesterday
       *[other] { $count } days ago
    }
ui-ago-months = { $count } months ago
ui-ago-years = { $count } years ago
ui-lies-in = In { $folder } · { $size }
ui-lies-in-trash = Already in the Trash
ui-in-trash = Trash
ui-where-subject = in the subject
ui-where-body = in the text of the message
ui-where-file-name = in the name of the file
ui-where-attachment = in the attachment
ui-where-headers = in the data of the message
ui-where-name = { $place } { $name }
ui-where-page = { $place }, page { $page }
ui-due-on = { $verdict }: { $date }
ui-kept-because = Your reason: { $reason }

## Actions

ui-keep = Keep…
ui-keep-one = Keep this one…
ui-not-this = Something else
ui-not-this-tip = They are not what they were taken for
ui-not-this-more = More about “something else”
ui-silence = Never again for this sender
ui-not-this-one =
    { $category ->
        [cv] Not a CV
        [quote] Not a quote
        [identity_document] Not an identity document
        [contract] Not a contract
        [invoice] Not an invoice
       *[other] Something else
    }
ui-reopen = Put back in the list
ui-more = More
ui-delete = Delete for good…
ui-nothing-ticked = Nothing selected
ui-ticked =
    { $count ->
        [one] { $count } of { $total } selected
       *[other] { $count } of { $total } selected
    }
ui-unseen = { $count } not in this list
ui-next-nothing = Tick what you have looked at. Nothing happens before you confirm.
ui-next-report-only = Your organisation lets you look only: nothing can be removed or archived here.
ui-next-kept = What you put back appears in the list again.
ui-counting = Counting…
ui-next-archive =
    { $count ->
        [one] { $count } message ({ $size }) goes to the encrypted archive, the original to the Trash.
       *[other] { $count } messages ({ $size }) go to the encrypted archive, the originals to the Trash.
    }
ui-next-trash =
    { $count ->
        [one] { $count } message ({ $size }) goes to the Trash of your mailbox.
       *[other] { $count } messages ({ $size }) go to the Trash of your mailbox.
    }
ui-next-delete =
    { $count ->
        [one] { $count } message ({ $size }) is deleted for good.
       *[other] { $count } messages ({ $size }) are deleted for good.
    }
ui-next-refused =
    { $count ->
        [one] { $count } stays where it is.
       *[other] { $count } stay where they are.
    }
ui-was-kept =
    { $count ->
        [one] { $count } kept
       *[other] { $count } kept
    }
ui-was-not-this =
    { $count ->
        [one] { $count } set aside as something else
       *[other] { $count } set aside as something else
    }
ui-was-silenced =
    { $count ->
        [one] { $count } set aside. Not shown for this sender again.
       *[other] { $count } set aside. Not shown for this sender again.
    }
ui-was-reopened =
    { $count ->
        [one] { $count } back in the list
       *[other] { $count } back in the list
    }

## Keeping

ui-keep-title =
    { $count ->
        [one] Keep this message
       *[other] Keep { $count } messages
    }
ui-keep-text =
    { $count ->
        [one] It stays in your mailbox and out of this list.
       *[other] They stay in your mailbox and out of this list.
    }
ui-keep-why = Why?
ui-keep-reason-own = Choose a reason or write your own
ui-keep-reason-needed = Still needed for my work
ui-keep-reason-dispute = A dispute or complaint is under way
ui-keep-reason-asked = The person asked to keep it
ui-keep-until = How long?
ui-keep-for = { $period }, until { $date }
ui-keep-for-good = Until I decide otherwise
ui-keep-go = Keep

## Keys

ui-keys-title = Keys
ui-key-space = Space
ui-key-move = Next and previous message
ui-key-tick = Select the message
ui-key-archive = Move what is selected to the archive
ui-key-trash = Move what is selected to the Trash
ui-key-keep = Keep what is selected, or the message shown
ui-key-not-this = Set it aside as something else
ui-key-silence = Never show this kind for this sender again
ui-key-evidence = Read the evidence
ui-key-filter = Filter the list
ui-key-pane = Next pane
ui-key-page = Go to a page
ui-key-scan = Look for new messages
ui-key-help = These keys

## Short names, for lists

ui-short-cv =
    { $count ->
        [one] CV
       *[other] CVs
    }
ui-short-quote =
    { $count ->
        [one] Quote
       *[other] Quotes
    }
ui-short-identity_document =
    { $count ->
        [one] Identity document
       *[other] Identity documents
    }
ui-short-national_number =
    { $count ->
        [one] National number
       *[other] National numbers
    }
ui-short-health = Health
ui-short-payroll = Payroll
ui-short-bank_details = Bank details
ui-short-criminal_record = Criminal record
ui-short-contract =
    { $count ->
        [one] Contract
       *[other] Contracts
    }
ui-short-credentials =
    { $count ->
        [one] Password
       *[other] Passwords
    }
ui-short-invoice =
    { $count ->
        [one] Invoice
       *[other] Invoices
    }
