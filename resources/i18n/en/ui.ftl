# The window: frame, overview, and what several pages share.

ui-product = { -product }
ui-opening = Opening your list…
ui-cannot-open = { -product } cannot open
ui-problem-title = That did not work
ui-close = Close
ui-cancel = Cancel
ui-copy = Copy
ui-show = Show
ui-undo = Undo
ui-try-again = Try again
ui-save-as = Save as
ui-text-files = Text (*.txt)
ui-quoted = “{ $text }”
ui-no-subject = (no subject)
ui-no-sender = (no sender)
ui-and-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }

## Navigation

ui-page-overview = Overview
ui-page-review = Review
ui-page-archive = Archive
ui-page-activity = Activity
ui-page-settings = Settings
ui-page-with-number =
    { $count ->
        [one] { $page }, { $count } waiting
       *[other] { $page }, { $count } waiting
    }
ui-account-and-more = { $email } and { $count } more
ui-demo-banner = This is the sample mailbox. All people in it are invented: try whatever you like.
ui-demo-leave = Leave the sample
ui-language-later = The new language is used from the next start, since work is still going on.

## Status line

ui-working = Working…
ui-stopping = Stopping after this message…
ui-progress = { $step }: { $done } of { $total }
ui-minutes-left =
    { $count ->
        [0] less than a minute left
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
ui-start-now = Start now

## Overview

ui-greeting-morning = Good morning
ui-greeting-afternoon = Good afternoon
ui-greeting-evening = Good evening
ui-last-review = Last review: { $date }
ui-scan = Look for new messages
ui-due =
    { $count ->
        [one] message no longer needs to be here
       *[other] messages no longer need to be here
    }
ui-clean-until = All clean until { $date }
ui-clean = All clean
ui-clean-detail = Nothing here has passed its retention period.
ui-about-minutes =
    { $count ->
        [one] about { $count } minute
       *[other] about { $count } minutes
    }
ui-review-now = Review now
ui-holdings =
    { $count ->
        [one] piece of personal data in this mailbox
       *[other] pieces of personal data in this mailbox
    }
ui-holdings-none = No personal data found in this mailbox
ui-senders =
    { $count ->
        [one] From { $count } sender. This is what would leak if your mailbox leaked today.
       *[other] From { $count } senders. This is what would leak if your mailbox leaked today.
    }
ui-soon =
    { $count ->
        [one] more falls due by { $date }
       *[other] more fall due by { $date }
    }
ui-soon-none = Nothing more falls due by { $date }
ui-show-all = Show everything
ui-oldest = The oldest is from { $date }.
ui-months = Personal data in your mailbox, by month
ui-month-figure = { $month }: { $count }
ui-months-first = From next month on you see here what changes.
ui-months-less = { $count } fewer than in { $month }
ui-months-more = { $count } more than in { $month }
ui-months-same = As many as in { $month }
ui-not-read =
    { $count ->
        [one] { $count } attachment could not be read
       *[other] { $count } attachments could not be read
    }
ui-kept =
    { $count ->
        [one] { $count } is kept because you decided so
       *[other] { $count } are kept because you decided so
    }
ui-overview-foot =
    { $count ->
        [one] { $count } message looked at · Retention periods: { $policy }
       *[other] { $count } messages looked at · Retention periods: { $policy }
    }
ui-country-be = Belgium
ui-country-nl = the Netherlands
ui-country-fr = France
ui-country-de = Germany
ui-country-lu = Luxembourg
ui-country-uk = the United Kingdom
ui-no-account = No mailbox yet
ui-no-account-detail = Add your mailbox to see what should no longer be in it. Nothing leaves this computer.
ui-add-account = Add a mailbox
ui-not-scanned = Your mailbox has not been looked at yet
ui-not-scanned-detail = Looking changes nothing: no message is moved, opened or marked as read.
ui-scan-first = Look through my mailbox
ui-first-scan = Looking through your mailbox…
ui-first-scan-detail = The oldest messages come first, so that what has been here too long shows soon. You can go on working.

## What could not be read

ui-not-read-title = Not read
ui-not-read-text = We say nothing about what we could not read. Please have a look at these yourself.
ui-not-read-first = These are the first { $count } of { $all }.
ui-column-name = Attachment
ui-column-why-not = Why not

## Signing in again

ui-password-title = Password
ui-password-text = Password for { $email }
ui-password-kept = It is kept in the keyring of this computer, and nowhere else.
ui-password = Password
ui-sign-in = Sign in

## A bug

ui-crash-title = Something happened that should not
ui-crash-text = Your mailbox is safe: nothing is removed without having been checked. Please send this report to IT, it holds no personal data. We send nothing ourselves.
ui-crash-report = Report
ui-crash-copy = Copy the report
