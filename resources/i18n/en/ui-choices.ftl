# What of a mailbox is read, and what never is.

ui-set-folders = Folders…
ui-set-people = Protected people…
ui-set-again = Sign in again…
ui-set-local-maildir = Folder of mail on this computer (Maildir): { $path }
ui-set-local-mbox = File of mail on this computer (mbox): { $path }
ui-set-local-eml = Single messages on this computer (.eml): { $path }

## Folders

ui-folders = Folders
ui-folders-of = Folders of { $email }
ui-folders-text = A protected folder is never opened, not even in a new scan, and neither are the folders below it. What we found in it before is forgotten. Your mailbox itself does not change.
ui-folders-asking = Asking your mail server for the folders…
ui-folders-reading = Looking for the folders…
ui-folders-marked =
    { $count ->
        [0] Nothing selected
        [one] { $count } folder selected
       *[other] { $count } folders selected
    }
ui-folder-name = Folder
ui-folder-use = What happens to it
ui-folder-above = Protected by the folder above
ui-folder-do-read = Read
ui-folder-do-skip = Leave out
ui-folder-do-protect = Protect
ui-keep-choice = Save

## Protected people

ui-people = Protected people
ui-people-of = Protected people in { $email }
ui-people-text = Mail from or to these people is never read. Think of your doctor, your trade union or your family.
ui-people-person = Email address, or @ and a domain
ui-people-example = doctor@example.com or @union.example.com
ui-people-add = Protect
ui-people-remove = Protect no longer
ui-people-none = Nobody yet
ui-people-managed = Set by your organisation: you cannot take this away here.
ui-people-added =
    { $count ->
        [0] Protected from now on.
        [one] Protected from now on. { $count } finding was forgotten.
       *[other] Protected from now on. { $count } findings were forgotten.
    }
ui-people-removed = No longer protected. The next scan looks at the whole mailbox again.
ui-people-remove-ask = Protect { $person } no longer?
ui-people-remove-text = We did not note which messages were passed over. The next scan therefore looks at the whole mailbox again. What you decided stays as it is.

## Local mail

ui-local-add = Add local mail…
ui-local-title = Add local mail
ui-local-text = Mail that lies in files on this computer: a Maildir, an mbox or a folder of .eml files. Looking changes nothing about it.
ui-local-place = Folder or file
ui-local-folder = Choose a folder…
ui-local-file = Choose a file…
ui-local-owner = Email address of the owner
ui-local-owner-text = It tells us what was received and what was sent.
ui-local-go = Add

## No longer shown

ui-set-quiet = No longer shown
ui-set-quiet-text = For these senders you asked not to be shown such messages. “Show again” counts for what the next scans find; what you set aside is in Review, under “Kept or set aside”.
ui-quiet-none = There is nothing here. In Review you can choose never to be shown something of a sender again.
ui-quiet-since = { $category } · since { $date }
ui-quiet-again = Show again
