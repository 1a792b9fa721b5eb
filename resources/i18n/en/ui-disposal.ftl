# From the wish to the receipt: confirm, count down, receipt, recovery code.

ui-confirm-archive =
    { $count ->
        [one] Move { $count } message to the archive?
       *[other] Move { $count } messages to the archive?
    }
ui-confirm-trash =
    { $count ->
        [one] Move { $count } message to the Trash?
       *[other] Move { $count } messages to the Trash?
    }
ui-confirm-delete =
    { $count ->
        [one] Delete { $count } message for good?
       *[other] Delete { $count } messages for good?
    }
ui-confirm-nothing = None of these may go now
ui-confirm-account =
    { $count ->
        [one] { $email }: { $count } message, { $size }
       *[other] { $email }: { $count } messages, { $size }
    }
ui-confirm-type =
    { $count ->
        [one] Type the number of messages to go on:
       *[other] Type the number of messages to go on:
    }
ui-confirm-go-archive =
    { $count ->
        [one] Archive { $count } message
       *[other] Archive { $count } messages
    }
ui-confirm-go-trash =
    { $count ->
        [one] Move { $count } message
       *[other] Move { $count } messages
    }
ui-confirm-go-delete =
    { $count ->
        [one] Delete { $count } message
       *[other] Delete { $count } messages
    }
ui-consequence-archive =
    { $count ->
        [one] It is encrypted, written to the archive and read back. Only then does the original go to the Trash.
       *[other] Each one is encrypted, written to the archive and read back. Only then does the original go to the Trash.
    }
ui-consequence-trash =
    { $count ->
        [one] It goes to the Trash of your mailbox. You can take it back from there for as long as your mail server keeps it, often 30 days.
       *[other] They go to the Trash of your mailbox. You can take them back from there for as long as your mail server keeps them, often 30 days.
    }
ui-consequence-delete =
    { $count ->
        [one] This cannot be undone: the message is removed from the mail server, also from the Trash, and no copy is kept.
       *[other] This cannot be undone: the messages are removed from the mail server, also from the Trash, and no copy is kept.
    }
ui-archive-keeps = The archive keeps them until you decide otherwise.
ui-archive-keeps-until = The archive keeps them until { $date }.
ui-archive-keeps-between = The archive keeps them until between { $first } and { $last }.
ui-archive-keeps-some = The archive keeps some until { $date }, the others until you decide otherwise.
ui-refused = What stays where it is:
ui-refused-duty-runs =
    { $count ->
        [one] { $count } must still be kept for a while
       *[other] { $count } must still be kept for a while
    }
ui-refused-hold =
    { $count ->
        [one] { $count } must stay because of a dispute or because your company asks so
       *[other] { $count } must stay because of a dispute or because your company asks so
    }
ui-refused-kept-by-user =
    { $count ->
        [one] { $count } you decided to keep
       *[other] { $count } you decided to keep
    }
ui-refused-not-this =
    { $count ->
        [one] { $count } you set aside as something else
       *[other] { $count } you set aside as something else
    }
ui-refused-no-rule =
    { $count ->
        [one] { $count } has no known retention period: the archive is possible, removing is not
       *[other] { $count } have no known retention period: the archive is possible, removing is not
    }
ui-refused-in-trash =
    { $count ->
        [one] { $count } lies in the Trash already
       *[other] { $count } lie in the Trash already
    }
ui-refused-protected =
    { $count ->
        [one] { $count } is protected by your company: the archive is possible, removing is not
       *[other] { $count } are protected by your company: the archive is possible, removing is not
    }
ui-refused-not-permitted =
    { $count ->
        [one] Your organisation does not allow this for { $count } message
       *[other] Your organisation does not allow this for { $count } messages
    }
ui-refused-other =
    { $count ->
        [one] { $count } may not go yet
       *[other] { $count } may not go yet
    }
ui-starting-archive =
    { $count ->
        [one] { $count } message goes to the archive in { $seconds } s
       *[other] { $count } messages go to the archive in { $seconds } s
    }
ui-starting-trash =
    { $count ->
        [one] { $count } message goes to the Trash in { $seconds } s
       *[other] { $count } messages go to the Trash in { $seconds } s
    }
ui-starting-delete =
    { $count ->
        [one] { $count } message is deleted for good in { $seconds } s
       *[other] { $count } messages are deleted for good in { $seconds } s
    }

## Receipt

ui-receipt-title = Receipt
ui-receipt-well =
    { $count ->
        [one] Done: { $count } message cleared away
       *[other] Done: { $count } messages cleared away
    }
ui-receipt-attention =
    { $count ->
        [one] { $count } message needs your attention
       *[other] { $count } messages need your attention
    }
ui-receipt-nothing = Nothing was moved
ui-receipt-archive =
    { $count ->
        [one] { $count } message archived, read back and found whole, then moved out of its folder
       *[other] { $count } messages archived, read back and found whole, then moved out of their folders
    }
ui-receipt-trash =
    { $count ->
        [one] { $count } message moved to the Trash and seen there
       *[other] { $count } messages moved to the Trash and seen there
    }
ui-receipt-delete =
    { $count ->
        [one] { $count } message deleted for good; we looked and it is gone
       *[other] { $count } messages deleted for good; we looked and they are gone
    }
ui-receipt-already-gone =
    { $count ->
        [one] { $count } was already gone
       *[other] { $count } were already gone
    }
ui-receipt-problem =
    { $count ->
        [one] { $count } message: { $outcome }.
       *[other] { $count } messages: { $outcome }.
    }
ui-receipt-untouched =
    { $count ->
        [one] You stopped in time for { $count }: it lies where it was
       *[other] You stopped in time for { $count }: they lie where they were
    }
ui-receipt-save = Save the receipt…
ui-undo-trash = You can undo this here for as long as your mail server keeps them in the Trash, often 30 days.

## Recovery code

ui-recovery-title = Your recovery code
ui-recovery-text = With this code the archive can be opened on another computer, also when this one is lost. Print it or write it down, and keep it where you keep important papers.
ui-recovery-code = Recovery code
ui-recovery-save = Save as PDF…
ui-recovery-never = It is shown only now. We keep it nowhere, so we cannot give it to you again.
ui-recovery-type = Type the last { $count } characters to show that you have it:
ui-recovery-go = I have kept it
ui-recovery-page-made = Made on { $date }
ui-recovery-page-mark = Mark
ui-recovery-page-step-one = Install { -product } on the other computer and put the folder of the archive on it.
ui-recovery-page-step-two = At the archive, choose “Use the recovery code”.
ui-recovery-page-step-three = Type the code or scan it. Spaces and small letters are fine.
ui-recovery-page-qr = The same code, to be scanned
ui-recovery-leave = Leave without keeping the code? If this computer is lost, nobody can open the archive.
ui-recovery-leave-yes = Leave without the code
ui-recovery-leave-no = Back to the code
