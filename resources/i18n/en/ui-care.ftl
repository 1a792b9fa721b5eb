# Undo, record, simulation and care of the archive.

## Undoing a clean-up

ui-moment = { $date }, { $time }
ui-undo-open = Undo this clean-up…
ui-undo-title = Undo a clean-up
ui-undo-ask =
    { $count ->
        [one] Put { $count } message back into its folder?
       *[other] Put { $count } messages back into their folders?
    }
ui-undo-text =
    { $count ->
        [one] We take it out of the Trash, or out of the archive where it is no longer there, and check that it is back. The archive keeps its copy.
       *[other] We take them out of the Trash, or out of the archive where they are no longer there, and check that they are back. The archive keeps its copies.
    }
ui-undo-go =
    { $count ->
        [one] Put { $count } message back
       *[other] Put { $count } messages back
    }
ui-undo-stop = Stop
ui-undo-stopped = Stopped. What is back stays back; the rest can be put back later.
ui-undo-done =
    { $count ->
        [one] { $count } message is back in its folder
       *[other] { $count } messages are back in their folders
    }
ui-undo-missed =
    { $count ->
        [one] We could not put { $count } message back. You can try again.
       *[other] We could not put { $count } messages back. You can try again.
    }
ui-undo-not = Nothing was put back
ui-undo-message = { $category } of { $date }
ui-undo-line-done = back in its folder, and seen there
ui-undo-results = What became of each message
ui-clean-up-last = Last clean-up, { $when }
ui-clean-ups = Earlier clean-ups
ui-clean-ups-text = Of the last 30 days. What was deleted for good cannot come back.
ui-clean-ups-open =
    { $count ->
        [one] { $count } earlier…
       *[other] { $count } earlier…
    }

## The record for the data protection officer

ui-record-save = Save as…
ui-record-csv = Table (*.csv)
ui-record-pdf = PDF (*.pdf)
ui-record-file = cleared
ui-record-title = Record of what was cleared
ui-record-text =
    { $count ->
        [one] { $count } line. It holds no names, addresses or subjects.
       *[other] { $count } lines. They hold no names, addresses or subjects.
    }
ui-record-whole = The journal was checked and is unchanged.
ui-record-broken = From line { $number } on, the journal was changed from outside or is incomplete.
ui-record-saved =
    { $count ->
        [one] { $count } line saved in { $path }.
       *[other] { $count } lines saved in { $path }.
    }
ui-record-number = No.
ui-record-time = Time
ui-record-action = What was done
ui-record-category = Kind
ui-record-rule = Rule
ui-record-outcome = Outcome
ui-record-size = Size

## What would this policy do?

ui-simulation-open = What would this policy do?
ui-simulation-title = What would this policy do?
ui-simulation-sum =
    { $count ->
        [one] { $count } message is due today or in the coming months
       *[other] { $count } messages are due today or in the coming months
    }
ui-simulation-rest =
    { $count ->
        [one] { $policy }: { $count } stays for more than a year. Nothing was changed.
       *[other] { $policy }: { $count } stay for more than a year. Nothing was changed.
    }
ui-simulation-not = This policy could not be tried out
ui-simulation-now = now
ui-simulation-file = Another policy file…
ui-policy-files = Policy (*.toml)
ui-simulation-month = Month
ui-simulation-category = Kind
ui-simulation-action = Suggestion
ui-simulation-messages = Messages
ui-simulation-people = People
ui-simulation-size = Size

## Care of the archive

ui-code-mark = The archive opens with the code whose page has this mark: { $mark }
ui-escrow = Your company can open this archive too, with its own key ({ $keys }). The policy of your organisation says so.
ui-renew = Make a new recovery code…
ui-renew-begun = You had begun with a new recovery code (mark { $mark }) and did not confirm it. Until then the old one holds.
ui-renew-finish = Finish…
ui-renew-forget = Forget the new code
ui-renew-forgotten = The new code is forgotten. The old one still holds.
ui-renewed = The new recovery code holds. Destroy the page with the old one.
ui-renewal-title = Your new recovery code
ui-renewal-text = Print the page or write the code down. The old code holds until you confirm below.
ui-renewal-leave = Forget the new code? The old one then still holds.
ui-renewal-leave-yes = Forget the new code
ui-finish-title = Confirm the new recovery code
ui-finish-text = Type or paste the new code that you kept.
ui-finish-new = After that the old code no longer opens the archive.
ui-finish-go = Confirm
ui-recover-incomplete = Open what is here
ui-arch-look-again = Look again
ui-arch-should-lie = The archive belongs in the folder “archive” in { $path }.
ui-arch-afresh = Begin a new archive…
ui-arch-afresh-title = A new archive
ui-arch-afresh-ask = Begin a new, empty archive?
ui-arch-afresh-text = The messages in the old archive do not come along. Keep its folder and its recovery code: without the two nobody gets them back.
ui-arch-afresh-yes = Begin a new archive
ui-arch-has-moved = The folder lies elsewhere than at the last check. That does no harm.
ui-recovery-page-title = Recovery code for the archive of { -product }
ui-recovery-page-intro = With this code the encrypted archive opens on another computer.
ui-recovery-page-warning = Do not keep this page with the computer. Whoever has the code and the archive can read what is in it.
ui-recovery-page-file = recovery-code
ui-recovery-page-saved = Saved in { $path }. Print the page and delete the file afterwards.
ui-recovery-page-print = Open for printing
